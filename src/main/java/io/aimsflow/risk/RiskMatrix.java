package io.aimsflow.risk;

import io.aimsflow.workflow.Decisions;
import io.aimsflow.workflow.Policies;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code risk-level} how much a risk weighs, and whether that lies above the appetite. */
@Component
public class RiskMatrix {

    public static final String TABLE = "risk-level";

    private final Decisions decisions;
    private final Policies policies;
    private volatile Levels known = new Levels(-1, Map.of());

    RiskMatrix(Decisions decisions, Policies policies) {
        this.decisions = decisions;
        this.policies = policies;
    }

    /** A cell of the matrix: likelihood and impact, 1 to 5. */
    public record Cell(int likelihood, int impact) {}

    private record Levels(int version, Map<Cell, RiskLevel> byCell) {}

    /** Empty as long as one of the two is missing. @throws IllegalStateException if the table gives no level that we know */
    Optional<Judgement> judge(OptionalInt likelihood, OptionalInt impact) {
        return likelihood.isPresent() && impact.isPresent()
                ? Optional.of(judge(new Cell(likelihood.getAsInt(), impact.getAsInt())))
                : Optional.empty();
    }

    /** @throws IllegalStateException if the table gives no level that we know */
    Judgement judge(int likelihood, int impact) {
        return judge(new Cell(likelihood, impact));
    }

    /**
     * The answer for each cell by the table in force.
     *
     * @throws IllegalStateException if the table gives no level that we know for one of them
     */
    Map<Cell, Judgement> judgements() {
        Map<Cell, Judgement> judgements = new HashMap<>();
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                judgements.put(new Cell(likelihood, impact), judge(likelihood, impact));
            }
        }
        return Map.copyOf(judgements);
    }

    /** Of the table in force, as the engine counts; it counts each deployment, whether or not the table is another one. */
    int version() {
        return decisions.newestVersion(TABLE);
    }

    /** True if the organisation takes that level only by a decision of top management. */
    boolean above(RiskLevel level) {
        return level.rank() > appetite().rank();
    }

    /**
     * The level of each cell by the table in force. Only a new version is asked for all cells; else a page costs one look at
     * which version is in force.
     */
    Map<Cell, RiskLevel> levels() {
        var version = version();
        if (known.version() != version) {
            known = new Levels(version, asked());
        }
        return known.byCell();
    }

    /** The highest level that is taken without treatment. */
    RiskLevel appetite() {
        return RiskLevel.ofRank(policies.valueOf(RiskPolicies.APPETITE));
    }

    private Map<Cell, RiskLevel> asked() {
        Map<Cell, RiskLevel> levels = new HashMap<>();
        judgements().forEach((cell, judged) -> levels.put(cell, judged.level()));
        return Map.copyOf(levels);
    }

    private Judgement judge(Cell cell) {
        var decision = decisions.judge(TABLE, Map.of("likelihood", cell.likelihood(), "impact", cell.impact()));
        var hit = decision.hits().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Table '" + TABLE + "' has no rule for " + cell));
        return new Judgement(
                RiskLevel.valueOf(hit.text("level")),
                hit.rule(),
                hit.text("reason"),
                hit.text("reasonDe"),
                decision.key(),
                decision.versionTag(),
                decision.version());
    }
}
