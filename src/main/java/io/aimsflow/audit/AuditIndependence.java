package io.aimsflow.audit;

import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.workflow.DoneWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Keeps auditors from auditing their own work (ISO/IEC 42001:2023, 9.2.2 b; ISO 19011): nobody audits what they own, or what
 * they did within the last year.
 */
@Component
class AuditIndependence {

    private static final Set<String> RISK_CLAUSES = Set.of("6.1.2", "6.1.3", "8.2", "8.3");
    private static final Set<String> DOCUMENT_CLAUSES = Set.of("7.5.1", "7.5.2", "7.5.3");
    private static final Set<String> OWN_PROCESSES = Set.of("audit-programme", "internal-audit");

    private final People people;
    private final DoneWork work;
    private final AiSystems systems;
    private final Clock clock;

    AuditIndependence(People people, DoneWork work, AiSystems systems, Clock clock) {
        this.people = people;
        this.work = work;
        this.systems = systems;
        this.clock = clock;
    }

    /** @throws Refused naming the person and what of the scope they own or did */
    void require(String field, PersonId auditor, AuditScope scope) {
        var name = people.get(auditor).name();
        var refs = Set.copyOf(scope.refs());
        people.responsibilitiesOf(auditor).stream()
                .filter(own -> concerns(own.path(), refs))
                .findFirst()
                .ifPresent(own -> {
                    throw Refused.at(field, "audit-owns", name, own.title());
                });
        var subjects = subjects(scope, auditor);
        var since = clock.instant().minus(Duration.ofDays(365));
        work.by(auditor, since).stream()
                .filter(done -> !OWN_PROCESSES.contains(done.process()))
                .filter(done -> subjects.contains(done.subject())
                        || done.clause()
                                .filter(clause -> refs.contains(clause.number()))
                                .isPresent())
                .findFirst()
                .ifPresent(done -> {
                    var title = done.title(LocaleContextHolder.getLocale());
                    throw Refused.at(field, "audit-did", name, title, done.caseNumber());
                });
    }

    /** A thing owned concerns a scope if its page is that of something in it, or it is of the kind that a clause is about. */
    private static boolean concerns(String path, Set<String> refs) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        return refs.contains(last)
                || path.startsWith("/risks/") && refs.stream().anyMatch(RISK_CLAUSES::contains)
                || path.startsWith("/documents/") && refs.stream().anyMatch(DOCUMENT_CLAUSES::contains);
    }

    private Set<UUID> subjects(AuditScope scope, PersonId auditor) {
        return scope.systems().stream()
                .map(number -> systems.byNumber(number, auditor).id().value())
                .collect(Collectors.toSet());
    }
}
