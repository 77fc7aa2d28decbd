package io.aimsflow.audit;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of an audit: its lead auditor prepares it, all of its auditors judge its lines. */
@Service
@Transactional
public class AuditChecklist {

    private static final int QUESTION = 2000;
    private static final int NOTE = 4000;
    private static final int MOST_LINES = 400;

    private final AuditTable audits;
    private final ChecklistTable lines;
    private final AuditAccess access;
    private final AuditTelling tell;
    private final EvidenceFiles evidence;
    private final AuditDays days;

    AuditChecklist(
            AuditTable audits,
            ChecklistTable lines,
            AuditAccess access,
            AuditTelling tell,
            EvidenceFiles evidence,
            AuditDays days) {
        this.audits = audits;
        this.lines = lines;
        this.access = access;
        this.tell = tell;
        this.evidence = evidence;
        this.days = days;
    }

    /** Adds a line. @throws Refused without a question. @throws NotFound unless the actor prepares the checklist now */
    public void add(String number, String question, Actor actor) {
        var audit = prepared(number, actor);
        var all = lines.of(audit.id());
        if (all.size() >= MOST_LINES) {
            throw Refused.at("question", "audit-too-many-lines", MOST_LINES);
        }
        lines.insert(audit, all.size() + 1, "", AuditRules.needed("question", question, QUESTION));
    }

    /** Drops a line. @throws Refused without a reason */
    public void drop(String number, UUID line, String reason, Actor actor) {
        var audit = prepared(number, actor);
        lines.drop(line(audit, line).id(), AuditRules.needed("reason", reason, QUESTION));
    }

    /** Takes a dropped line back. */
    public void keep(String number, UUID line, Actor actor) {
        var audit = prepared(number, actor);
        lines.drop(line(audit, line).id(), "");
    }

    /**
     * Judges a line; nobody else's line changes.
     *
     * @param seen revision of the line that was shown
     * @param files uploads of the actor, kept as files of the audit's case
     * @throws Refused without a note on what does not conform, or on what was observed
     * @throws Conflict if somebody judged it since
     * @throws NotFound unless the actor is on the team and the audit is being conducted
     */
    public void judge(
            String number, UUID line, int seen, Verdict verdict, String note, List<FileId> files, Actor actor) {
        var audit = conducted(number, actor);
        var judged = line(audit, line);
        if (!judged.dropped().isEmpty()) {
            throw new Conflict("audit-line-dropped", judged.position());
        }
        var text = verdict == Verdict.CONFORM
                ? AuditRules.text("note", note, NOTE)
                : AuditRules.needed("note", note, NOTE);
        lines.judge(judged, seen, verdict, text, actor.person(), days.now());
        files.forEach(file -> {
            evidence.attach(file, audit.caseId(), Optional.empty(), actor);
            lines.attach(line, file, evidence.find(file).orElseThrow().name());
        });
        tell.audit(
                "line-judged",
                audit,
                Optional.of(actor),
                Map.of("line", judged.position(), "verdict", verdict.name(), "note", text));
    }

    private Audit prepared(String number, Actor actor) {
        var audit = in(AuditState.PREPARING, number);
        if (!access.leads(audit, actor.person())) {
            throw new NotFound("checklist", number);
        }
        return audit;
    }

    private Audit conducted(String number, Actor actor) {
        var audit = in(AuditState.CONDUCTING, number);
        if (!access.audits(audit, actor.person())) {
            throw new NotFound("checklist", number);
        }
        return audit;
    }

    /** Whoever judges waits for whoever completes the step, so that no verdict comes after it. */
    private Audit in(AuditState state, String number) {
        var id = audits.byNumber(number)
                .orElseThrow(() -> new NotFound("audit", number))
                .id();
        var audit = audits.lock(id);
        if (audit.state() != state) {
            throw new NotFound("checklist of " + state, number);
        }
        return audit;
    }

    private ChecklistLine line(Audit audit, UUID id) {
        return lines.of(audit.id()).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", id));
    }
}
