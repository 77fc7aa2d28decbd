package io.aimsflow.journeys;

import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.ProgrammeDetails;
import io.aimsflow.audit.Verdict;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An internal audit that is somewhere on its way, for who wants to look at its pages. */
final class StagedAudit {

    private final Demonstration demonstration;
    private final Backstage backstage;
    private final Person manager;
    private final Person top;
    private final Person lead;

    StagedAudit(Demonstration demonstration, Person lead) {
        this.demonstration = demonstration;
        this.backstage = new Backstage(demonstration);
        this.manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        this.top = demonstration.somebody(Role.TOP_MANAGEMENT, Locale.ENGLISH);
        this.lead = lead;
    }

    /** A draft that plans one audit. */
    UUID programme() {
        return programme(AuditScope.parse("9.2.1 9.2.2", "A.2.2", ""));
    }

    /** A draft that plans one audit of this scope. */
    UUID programme(AuditScope scope) {
        var programmes = demonstration.bean(AuditProgrammes.class);
        var today = demonstration.today();
        var details = new ProgrammeDetails(
                "Three years of audits",
                today.minusMonths(1),
                today.plusYears(3),
                "ISO/IEC 42001:2023 and our own rules",
                "Interviews, documents and samples",
                "Every clause once in three years");
        var programme = programmes.create(details, Actor.of(manager.id()));
        programmes.plan(
                programme,
                Optional.empty(),
                "How we audit and improve",
                today.plusDays(90),
                lead.id(),
                scope,
                Actor.of(manager.id()));
        return programme;
    }

    /** Answers the number of the audit that the programme planned, and that waits for its plan. */
    String begun(UUID programme) {
        var programmes = demonstration.bean(AuditProgrammes.class);
        var proposed = programmes.propose(programme, Actor.of(manager.id()));
        var number = demonstration.bean(Cases.class).numberOf(proposed);
        backstage.complete(number, "userTask_approve", top, Map.of("decision", "APPROVE"));
        var key = programmes.get(programme, manager.id()).audits().get(0).key();
        return demonstration.bean(Audits.class).begin(programme, key, Actor.of(manager.id()));
    }

    /** Plans it with this auditee, whom the days suit. */
    void planned(String number, Person auditee) {
        var day = demonstration.today();
        Map<String, Object> plan = Map.of(
                "fromDay", day.toString(),
                "toDay", day.plusDays(1).toString(),
                "auditees", List.of(Map.of("person", auditee.id().toString())),
                "criteria", "ISO/IEC 42001:2023",
                "method", "Interviews");
        backstage.complete(number, "userTask_plan", lead, plan);
        backstage.complete(number, "userTask_confirm", auditee, Map.of("decision", "YES"));
    }

    /** Its checklist can be written in. */
    void conducted(String number) {
        backstage.complete(number, "userTask_prepare", lead, Map.of());
        judge(number, 1, Verdict.CONFORM, "");
    }

    void judge(String number, int position, Verdict verdict, String note) {
        var line = demonstration
                .bean(Audits.class)
                .byNumber(number, lead.id())
                .lines()
                .get(position - 1);
        demonstration
                .bean(AuditChecklist.class)
                .judge(number, line.id(), line.revision(), verdict, note, List.of(), Actor.of(lead.id()));
    }

    /** It found something, and says so. */
    void reported(String number) {
        judge(number, 2, Verdict.MINOR, "The programme of last year was approved by nobody.");
        judge(number, 3, Verdict.OBSERVATION, "The policy hangs in the hall only.");
        backstage.complete(number, "userTask_conduct", lead, Map.of());
        Map<String, Object> report =
                Map.of("summary", "Two days, six interviews.", "conclusion", "It conforms but for one thing.");
        backstage.complete(number, "userTask_report", lead, report);
    }
}
