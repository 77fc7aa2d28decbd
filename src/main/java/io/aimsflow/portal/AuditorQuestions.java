package io.aimsflow.portal;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What auditors ask and the organisation answers (ISO/IEC 17021-1:2015, 9.4.4). */
@Service
@Transactional
public class AuditorQuestions {

    /** The process that each question runs through. */
    public static final String PROCESS = "auditor-question";

    /** How long an answer may take. */
    public static final String ANSWER = "portal.answer";

    static final String SUBJECT = "auditor-question";

    private static final String PREFIX = "AQ";
    private static final int LONGEST = 4000;
    private static final int MOST_OPEN = 20;

    private final QuestionTable questions;
    private final InvitationTable invitations;
    private final AuditorPortal portal;
    private final PortalOpening opening;
    private final PortalTelling telling;
    private final Cases cases;
    private final OrganisationDays days;

    AuditorQuestions(
            QuestionTable questions,
            InvitationTable invitations,
            AuditorPortal portal,
            PortalOpening opening,
            PortalTelling telling,
            Cases cases,
            OrganisationDays days) {
        this.questions = questions;
        this.invitations = invitations;
        this.portal = portal;
        this.opening = opening;
        this.telling = telling;
        this.cases = cases;
        this.days = days;
    }

    /** A question with who asked it. */
    public record Asked(AuditorQuestion question, Invitation by) {}

    /** The auditor's own questions, the newest first. */
    @Transactional(readOnly = true)
    public List<AuditorQuestion> of(Invitation guest) {
        return questions.of(guest.id());
    }

    /**
     * Takes a question and starts its case, which waits for an answer.
     *
     * @param path of the file in the pack that it is about; empty if it is about none
     * @throws NotFound if no such file was released
     * @throws Refused without a text, and with too many open questions
     */
    public AuditorQuestion ask(Invitation guest, String path, String typed) {
        var text = text("text", typed);
        if (!path.isEmpty()) {
            portal.file(guest, path);
        }
        invitations.lock(guest.id());
        if (questions.of(guest.id()).stream().filter(AuditorQuestion::open).count() >= MOST_OPEN) {
            throw Refused.at("text", "portal-too-many", MOST_OPEN);
        }
        var id = UUID.randomUUID();
        // what people wrote, names perhaps, must not get into the ledger: the case is told its title below
        var subject = new Subject(SUBJECT, id, "Auditor's question");
        var caseId = cases.start(new StartCase(PROCESS, PREFIX, subject, Optional.empty(), Map.of()));
        var question = new AuditorQuestion(
                id,
                guest.id(),
                caseId,
                cases.numberOf(caseId),
                path,
                text,
                days.now(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        questions.insert(question);
        describe(question);
        telling.asked(question);
        return question;
    }

    /** @throws NotFound if the case is about none. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public Asked ofCase(CaseId caseId) {
        var question = find(caseId);
        return new Asked(
                question, invitations.find(question.invitation()).orElseThrow(() -> new NotFound("auditor", caseId)));
    }

    /**
     * Answers the question of the case and tells the auditor by mail that there is an answer.
     *
     * @throws Refused without a text
     * @throws Conflict if it is answered or closed already
     */
    public void answer(CaseId caseId, String typed, Actor actor) {
        var asked = ofCase(caseId);
        var answer = text("answer", typed);
        if (!questions.answer(asked.question().id(), answer, actor.person(), days.now())) {
            throw new Conflict("portal-answered", asked.question().number());
        }
        var answered = find(caseId);
        describe(answered);
        telling.answered(answered, actor);
        opening.write(asked.by(), "portal.mail.answered");
    }

    /** The audit is over: nobody could read an answer. */
    void closeAll(UUID audit) {
        questions.ofAudit(audit).stream().filter(AuditorQuestion::open).forEach(question -> {
            close(question.caseId());
            cases.settle(question.caseId(), "audit closed");
        });
    }

    /** Its case ended without an answer; told more than once, it counts once. */
    void close(CaseId caseId) {
        questions.ofCase(caseId).filter(AuditorQuestion::open).ifPresent(question -> {
            questions.close(question.id(), days.now());
            describe(find(caseId));
        });
    }

    private void describe(AuditorQuestion question) {
        cases.describe(question.caseId(), new CaseState(question.title(), question.stateKey(), Optional.empty()));
    }

    private AuditorQuestion find(CaseId caseId) {
        return questions.ofCase(caseId).orElseThrow(() -> new NotFound("auditor's question", caseId));
    }

    private static String text(String field, String typed) {
        var text = typed.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw Refused.at(field, "portal-empty");
        }
        if (text.length() > LONGEST) {
            throw Refused.at(field, "portal-long", LONGEST);
        }
        return text;
    }
}
