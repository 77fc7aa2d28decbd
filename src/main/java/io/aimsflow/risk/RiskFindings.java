package io.aimsflow.risk;

import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.TreatmentCause.Kind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemLookup;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which other modules bring risks that they found, such as impact assessments. */
@Service
@Transactional
public class RiskFindings {

    private static final int TITLE = 160;

    private final JdbcClient jdbc;
    private final RiskTable table;
    private final RiskRecording recording;
    private final TreatmentStarts starts;
    private final SystemLookup systems;

    RiskFindings(
            JdbcClient jdbc, RiskTable table, RiskRecording recording, TreatmentStarts starts, SystemLookup systems) {
        this.jdbc = jdbc;
        this.table = table;
        this.recording = recording;
        this.starts = starts;
        this.systems = systems;
    }

    /** What a finding asks to be done. */
    public record Measure(String measure, PersonId owner, LocalDate due) {}

    /**
     * Adds a risk for the finding, or links it with the one that it names or continues, and has it assessed. Told again it changes nothing.
     *
     * @param actor who decided the measure
     * @return the number of the risk
     */
    public String add(RiskFinding finding, Actor actor) {
        var fresh = RiskId.random();
        var known = table.byNumber(finding.known().strip())
                .or(() -> finding.continued().flatMap(this::ofKey).flatMap(table::byNumber));
        var id = known.map(Risk::id).orElse(fresh);
        var inserted = jdbc.sql("insert into risk_finding (source_key, risk_id, measure, owner, due)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        finding.key(),
                        id.value(),
                        finding.measure().strip(),
                        finding.owner().value(),
                        Date.valueOf(finding.due()))
                .update();
        if (inserted == 0) {
            return ofKey(finding.key()).orElseThrow();
        }
        var risk = known.map(found -> table.lock(found.id()))
                .orElseGet(() -> recording.add(fresh, details(finding), Optional.empty(), actor, Way.FINDING));
        var cause = TreatmentCause.keyed(Kind.FINDING, finding.key(), finding.harm(), "");
        starts.because(risk, List.of(cause), Optional.empty());
        return risk.number();
    }

    /** What is asked to be done about this risk, in the order of the due dates. */
    @Transactional(readOnly = true)
    public List<Measure> of(RiskId risk) {
        return jdbc.sql("select measure, owner, due from risk_finding where risk_id = ? order by due, source_key")
                .param(risk.value())
                .query((row, number) -> new Measure(
                        row.getString("measure"),
                        new PersonId(row.getObject("owner", UUID.class)),
                        row.getDate("due").toLocalDate()))
                .list();
    }

    private Optional<String> ofKey(String key) {
        return jdbc.sql(
                        "select r.number from risk_finding f join risk_risk r on r.id = f.risk_id where f.source_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    private Details details(RiskFinding finding) {
        var harm = finding.harm().strip();
        var line = harm.replaceAll("\\s+", " ");
        var owner = Optional.ofNullable(systems.byIds(List.of(finding.system())).get(finding.system()))
                .flatMap(system -> system.description().owner())
                .orElse(finding.owner());
        Map<RiskField, String> values = new EnumMap<>(RiskField.class);
        values.put(RiskField.TITLE, line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…");
        values.put(RiskField.EVENT, harm);
        values.put(RiskField.SYSTEMS, finding.system().toString());
        values.put(RiskField.OWNER, owner.toString());
        values.put(RiskField.LIKELIHOOD, Integer.toString(finding.likelihood()));
        values.put(RiskField.IMPACT_INDIVIDUALS, Integer.toString(finding.severity()));
        return new Details(values);
    }
}
