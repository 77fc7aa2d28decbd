package io.aimsflow.certification;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a task for each clause that is not met before an audit, and ends it when the clause is. */
@Component
class GapClosing {

    static final String SUBJECT = "readiness-gap";
    private static final String PREFIX = "RG";

    private final ReadinessGaps gaps;
    private final Cases cases;
    private final People people;
    private final CertificationTelling telling;
    private final OrganisationDays days;

    GapClosing(ReadinessGaps gaps, Cases cases, People people, CertificationTelling telling, OrganisationDays days) {
        this.gaps = gaps;
        this.cases = cases;
        this.people = people;
        this.telling = telling;
        this.days = days;
    }

    void keepUp(CertificationAudit audit, List<ClauseConformity> clauses) {
        var known = gaps.of(audit.id());
        for (var clause : clauses) {
            var number = clause.clause().ref().number();
            var ofClause =
                    known.stream().filter(gap -> gap.clause().equals(number)).toList();
            var open = ofClause.stream().filter(gap -> gap.closedAt().isEmpty()).findFirst();
            if (clause.state().filter(ConformityState.NOT_MET::equals).isEmpty()) {
                open.ifPresent(gap -> settle(audit, gap, "met"));
            } else if (open.isEmpty()
                    && ofClause.stream().allMatch(gap -> gap.reason().isEmpty())) {
                owner(clause).ifPresent(owner -> open(audit, number, owner));
            }
        }
    }

    /** The preparation ends or was released: whatever is still open is not asked for any more. */
    void endAll(CertificationAudit audit, String why) {
        gaps.of(audit.id()).stream().filter(gap -> gap.closedAt().isEmpty()).forEach(gap -> settle(audit, gap, why));
    }

    private void open(CertificationAudit audit, String clause, PersonId owner) {
        var id = UUID.randomUUID();
        gaps.insert(id, audit.id(), clause, owner, days.now());
        var facts = Map.<String, Object>of("owner", owner.toString());
        var title = clause + " · " + audit.dueOn();
        var caseId = cases.start(
                new StartCase(Certifications.GAP, PREFIX, new Subject(SUBJECT, id, title), Optional.empty(), facts));
        gaps.handledIn(id, caseId);
        cases.describe(caseId, new CaseState(title, "certification.gap.open", Optional.of(owner)));
        audit.caseId().ifPresent(preparation -> cases.link(preparation, "readiness-gap", caseId));
        telling.tell("gap-opened", audit, Optional.empty(), Map.of("clause", clause));
    }

    private void settle(CertificationAudit audit, Gap gap, String why) {
        gap.caseId().ifPresent(caseId -> {
            cases.describe(
                    caseId,
                    new CaseState(
                            gap.clause() + " · " + audit.dueOn(),
                            "certification.gap." + why,
                            Optional.of(gap.owner())));
            cases.settle(caseId, why);
        });
        gaps.close(gap.id(), days.now(), "");
        telling.tell("gap-closed", audit, Optional.empty(), Map.of("clause", gap.clause(), "why", why));
    }

    private Optional<PersonId> owner(ClauseConformity clause) {
        return clause.responsible()
                .flatMap(people::find)
                .filter(Person::active)
                .map(Person::id)
                .or(() -> people.holders(clause.role()).stream().map(Person::id).findFirst())
                .or(() -> people.holders(Role.AIMS_MANAGER).stream()
                        .map(Person::id)
                        .findFirst());
    }
}
