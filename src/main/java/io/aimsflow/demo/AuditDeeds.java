package io.aimsflow.demo;

import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.audit.AuditView;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.PlannedAudit;
import io.aimsflow.audit.ProgrammeDetails;
import io.aimsflow.demo.AuditStories.Followed;
import io.aimsflow.demo.AuditStories.Judged;
import io.aimsflow.demo.AuditStories.Told;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans internal audits, begins them and judges what is on their checklists. */
class AuditDeeds {

    /** By which the steps of its approval find the case of the programme. */
    static final String PROGRAMME = "audit-programme";

    private static final String MANAGER = "maria";

    private final AuditProgrammes programmes;
    private final Audits audits;
    private final AuditChecklist checklist;
    private final Cast cast;
    private final Days days;
    private final Map<String, String> numbers = new HashMap<>();
    private Optional<UUID> programme = Optional.empty();

    AuditDeeds(AuditProgrammes programmes, Audits audits, AuditChecklist checklist, Cast cast, Days days) {
        this.programmes = programmes;
        this.audits = audits;
        this.checklist = checklist;
        this.cast = cast;
        this.days = days;
    }

    void propose(AuditStories stories) {
        var told = stories.programme();
        var manager = Actor.of(cast.person(MANAGER));
        var first = days.day(told.first());
        var last = days.day(told.last());
        var id = programmes.create(
                new ProgrammeDetails(told.name(), first, last, told.criteria(), told.method(), told.frequency()),
                manager);
        stories.audits().forEach(audit -> plan(id, audit, manager));
        programme = Optional.of(id);
        cast.add(PROGRAMME, programmes.propose(id, manager));
    }

    private void plan(UUID id, Told told, Actor manager) {
        var scope = AuditScope.parse(told.clauses(), told.controls(), "");
        var day = days.day(told.planned());
        programmes.plan(id, Optional.empty(), told.title(), day, cast.person(told.lead()), scope, manager);
    }

    void begin(Told told) {
        var lead = cast.person(told.lead());
        var id = programme.orElseThrow();
        var key = programmes.get(id, lead).audits().stream()
                .filter(planned -> planned.title().equals(told.title()))
                .map(PlannedAudit::key)
                .findFirst()
                .orElseThrow();
        var number = audits.begin(id, key, Actor.of(lead));
        numbers.put(told.key(), number);
        cast.add(told.key(), view(told).audit().caseId());
    }

    void judge(Told told, Judged judged) {
        var auditor = Actor.of(cast.person(judged.by()));
        var lines = view(told).lines();
        for (var one : judged.lines()) {
            var line = line(lines, one.ref());
            checklist.judge(
                    numbers.get(told.key()), line.id(), line.revision(), one.verdict(), one.note(), List.of(), auditor);
        }
    }

    /** Lets the steps about a finding find the case that came of it. */
    void follow(Told told, Followed followed) {
        var finding = line(view(told).lines(), followed.ref()).nonconformityCase();
        cast.add(followed.key(), new CaseId(finding.orElseThrow()));
    }

    private AuditView view(Told told) {
        return audits.byNumber(numbers.get(told.key()), cast.person(told.lead()));
    }

    private static ChecklistLine line(List<ChecklistLine> lines, String ref) {
        return lines.stream()
                .filter(line -> line.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No line about " + ref));
    }
}
