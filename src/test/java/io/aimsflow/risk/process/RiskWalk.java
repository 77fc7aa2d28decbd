package io.aimsflow.risk.process;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.ProcessWalk;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Walks one risk through assessment and treatment as people do: by completing tasks, and by waiting for timers. */
public class RiskWalk extends ProcessWalk {

    public RiskWalk(ApplicationContext context, CaseId caseId) {
        super(context, caseId);
    }

    /** The owner assesses: as likely as said, and as grave for individuals. */
    public void assess(PersonId owner, int likelihood, int impact) {
        complete("assess", owner, assessment(likelihood, impact));
    }

    public static Map<String, Object> assessment(int likelihood, int impact) {
        return Map.of(
                "likelihood", "" + likelihood,
                "impactOrganisation", "1",
                "impactIndividuals", "" + impact,
                "impactSociety", "1",
                "rationale", "Seen in the last two tests");
    }

    public void plan(PersonId planner, int likelihood, int impact, LocalDate due, PersonId... owners) {
        complete("plan", planner, treatment(likelihood, impact, due, owners));
    }

    public static Map<String, Object> treatment(int likelihood, int impact, LocalDate due, PersonId... owners) {
        return Map.of(
                "option",
                "MODIFY",
                "rationale",
                "Testing helps most",
                "controls",
                List.of(Map.of("control", "A.6.2.4"), Map.of("control", "A.7.4")),
                "actions",
                Arrays.stream(owners)
                        .map(owner -> Map.of(
                                "what",
                                "Test with more voices",
                                "owner",
                                owner.toString(),
                                "due",
                                due.toString(),
                                "resources",
                                "Two days"))
                        .toList(),
                "expectedLikelihood",
                "" + likelihood,
                "expectedImpact",
                "" + impact,
                "compared",
                true);
    }
}
