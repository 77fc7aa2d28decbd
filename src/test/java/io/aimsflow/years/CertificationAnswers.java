package io.aimsflow.years;

import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.workflow.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people answer before and after each audit of the certification body. */
final class CertificationAnswers {

    static final String AUDITOR_EMAIL = "ada@body.example";
    static final String FINDING = "A log was not kept";

    private static final int DAYS_BEFORE = 56;

    private final Server server;

    CertificationAnswers(Server server) {
        this.server = server;
    }

    void add(Script script) {
        var process = "surveillance-preparation";
        script.on(process, "agree", (task, person) -> Optional.of(agreed()))
                .on(process, "confirm", (task, person) -> confirmed(task))
                .always(process, "release", Map.of("decision", "RELEASE"))
                .on(process, "enterResults", (task, person) -> Optional.of(results(task)))
                .always("readiness-gap", "close", Map.of("reason", "Known, and planned for the year"));
    }

    private Map<String, Object> agreed() {
        return Map.of(
                "beginsOn",
                inDays(DAYS_BEFORE),
                "endsOn",
                inDays(DAYS_BEFORE + 2),
                "auditors",
                "Ada Body " + AUDITOR_EMAIL,
                "scope",
                "All clauses");
    }

    /** Nobody can say which evidence will be seen before it is there. */
    private Optional<Map<String, Object>> confirmed(TaskView task) {
        return preparation().evidence(task.about().id()).map(pack -> Map.of("statement", "All is ready"));
    }

    private Map<String, Object> results(TaskView task) {
        var kind = preparation().ofCase(task.about().id()).kind();
        return switch (kind) {
            case SURVEILLANCE_1 -> Map.of("outcome", "CONFIRMED_WITH_FINDINGS", "findings", List.of(finding()));
            case SURVEILLANCE_2 -> Map.of("outcome", "CONFIRMED");
            case RECERTIFICATION -> Map.of("outcome", "CONFIRMED", "decidedOn", inDays(0));
        };
    }

    private static Map<String, String> finding() {
        return Map.of("title", FINDING, "whatHappened", "None of May", "requirement", "8.1", "severity", "MINOR");
    }

    private AuditPreparation preparation() {
        return server.bean(AuditPreparation.class);
    }

    private String inDays(int days) {
        return server.today().plusDays(days).toString();
    }
}
