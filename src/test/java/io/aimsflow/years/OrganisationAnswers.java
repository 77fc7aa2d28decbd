package io.aimsflow.years;

import io.aimsflow.workflow.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people answer about objectives, competences, the context, and what they are asked to read. */
final class OrganisationAnswers {

    private final Server server;

    OrganisationAnswers(Server server) {
        this.server = server;
    }

    void add(Script script) {
        script.always("objective-approval", "approve", Map.of("decision", "APPROVE"))
                .always("objective-measurement", "measure", Map.of("value", 97, "note", "Nearly all"))
                .on("competence-gap", "answer", (task, person) -> Optional.of(trained()))
                .always("competence-gap", "check", Map.of("decision", "AGREE"))
                .on("context-review", "lookAt", (task, person) -> Optional.of(looked(task)))
                .always("context-review", "confirm", Map.of("decision", "CONFIRM"))
                .always("acknowledgement", "read", Map.of("reading", "CONFIRM"));
    }

    /** What somebody learns counts for a year. */
    private Map<String, Object> trained() {
        return Map.of(
                "answer", "PROOF",
                "kind", "TRAINING",
                "what", "A day of training",
                "obtainedOn", server.today().toString(),
                "validUntil", server.today().plusYears(1).toString());
    }

    private static Map<String, Object> looked(TaskView task) {
        return Map.of(
                "issues", holding(task.prefill().get("issues")),
                "parties", holding(task.prefill().get("parties")),
                "conclusion", "All of it holds");
    }

    private static List<Map<String, String>> holding(Object rows) {
        return ((List<?>) rows)
                .stream().map(row -> Map.of("verdict", "HOLDS", "note", "")).toList();
    }
}
