package io.aimsflow.years;

import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditSteps;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.Verdict;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people answer in internal audits. */
final class AuditAnswers {

    private static final int DAYS_BEFORE = 14;

    private final Server server;

    AuditAnswers(Server server) {
        this.server = server;
    }

    void add(Script script) {
        var process = "internal-audit";
        script.always("audit-programme", "approve", Map.of("decision", "APPROVE"))
                .on(process, "plan", (task, person) -> Optional.of(planned()))
                .always(process, "confirm", Map.of("decision", "YES"))
                .always(process, "prepare", Map.of())
                .on(process, "conduct", this::conducted)
                .always(
                        process,
                        "report",
                        Map.of("summary", "It went well", "conclusion", "It conforms but for one thing"))
                .always(process, "comment", Map.of("decision", "NOTED"))
                .always(process, "accept", Map.of("decision", "ACCEPT"));
    }

    private Map<String, Object> planned() {
        var people = server.bean(People.class);
        var auditees = people.holders(Role.AI_SYSTEM_OWNER).stream()
                .map(owner -> Map.of("person", owner.id().toString()))
                .toList();
        return Map.of(
                "fromDay",
                server.today().plusDays(DAYS_BEFORE).toString(),
                "toDay",
                server.today().plusDays(DAYS_BEFORE + 1).toString(),
                "auditees",
                auditees,
                "team",
                List.of(),
                "criteria",
                "The standard",
                "method",
                "Interviews");
    }

    /** Judges each line when its day has come; the first is not as it has to be. */
    private Optional<Map<String, Object>> conducted(TaskView task, Person lead) {
        var view = server.bean(AuditSteps.class).ofCase(task.about().id());
        if (view.audit().firstDay().filter(server.today()::isBefore).isPresent()) {
            return Optional.empty();
        }
        for (var line : view.lines()) {
            server.bean(AuditChecklist.class)
                    .judge(
                            view.audit().number(),
                            line.id(),
                            line.revision(),
                            verdict(line),
                            "Seen in three samples",
                            List.of(),
                            Actor.of(lead.id()));
        }
        return Optional.of(Map.of());
    }

    private static Verdict verdict(ChecklistLine line) {
        return switch (line.position()) {
            case 1 -> Verdict.MINOR;
            case 2 -> Verdict.OBSERVATION;
            default -> Verdict.CONFORM;
        };
    }
}
