package io.aimsflow.concerns;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What triage makes of a concern. Called by the handler of its task; who may decide is settled there. */
@Service
@Transactional
public class ConcernTriage {

    private static final String LED_TO = "led-to";

    private final ConcernTable table;
    private final ConcernTelling tell;
    private final Nonconformities nonconformities;
    private final Incidents incidents;
    private final Cases cases;

    ConcernTriage(
            ConcernTable table,
            ConcernTelling tell,
            Nonconformities nonconformities,
            Incidents incidents,
            Cases cases) {
        this.table = table;
        this.tell = tell;
        this.nonconformities = nonconformities;
        this.incidents = incidents;
        this.cases = cases;
    }

    /** It is a question, and this is its answer. */
    public void answer(CaseId caseId, String answer, Actor actor) {
        var concern = open(caseId);
        decide(concern, ConcernState.ANSWERED, concern.title(), Optional.empty(), answer, actor);
    }

    /** There is nothing in it, for the reason that the reporter reads. */
    public void notFounded(CaseId caseId, String reason, Actor actor) {
        var concern = open(caseId);
        decide(concern, ConcernState.NOT_FOUNDED, concern.title(), Optional.empty(), reason, actor);
    }

    /** More must be known first. */
    public void askBack(CaseId caseId, String question, Actor actor) {
        var concern = open(caseId);
        decide(concern, ConcernState.ASKED_BACK, concern.title(), Optional.empty(), question, actor);
    }

    /**
     * Something does not meet a requirement: reports the nonconformity, linked with the concern.
     *
     * @throws Refused without a title
     */
    public void nonconformity(CaseId caseId, String title, String answer, Actor actor) {
        var concern = open(caseId);
        var called = title(title);
        var reported = concern.reported();
        var report = new ReportNonconformity(
                called,
                reported.whatHappened(),
                "",
                Optional.empty(),
                "",
                Source.CONCERN,
                "",
                Optional.empty(),
                reported.system(),
                "",
                Optional.empty(),
                List.of());
        var nonconformity = nonconformities.report(report, actor);
        cases.link(caseId, LED_TO, nonconformity.caseId());
        decide(concern, ConcernState.NONCONFORMITY, called, Optional.of(nonconformity.number()), answer, actor);
    }

    /**
     * An AI system did harm, or nearly did: opens the incident, linked with the concern.
     *
     * @throws Refused without a title
     */
    public void incident(CaseId caseId, String title, String answer, Actor actor) {
        var concern = open(caseId);
        var called = title(title);
        var incident = incidents.open(called, concern.reported().whatHappened(), concern.number(), actor);
        cases.link(caseId, LED_TO, incident.caseId());
        decide(concern, ConcernState.INCIDENT, called, Optional.of(incident.number()), answer, actor);
    }

    /** Its case was cancelled; told more than once, it counts once. */
    void cancelled(CaseId caseId) {
        table.ofCase(caseId).filter(concern -> !concern.state().ended()).ifPresent(concern -> {
            table.state(concern.id(), ConcernState.CANCELLED, Optional.of(tell.now()));
            tell.state(concern, concern.title(), ConcernState.CANCELLED);
        });
    }

    private void decide(
            Concern concern,
            ConcernState state,
            String title,
            Optional<String> followedBy,
            String answer,
            Actor actor) {
        tell.message(concern, Optional.of(actor), Concerns.text("answer", answer));
        table.triaged(concern.id(), state, title, followedBy, tell.now());
        tell.state(concern, title, state);
        tell.fact(
                concern,
                "triaged",
                Optional.of(actor),
                Map.of("state", state.name(), "followedBy", followedBy.orElse("")));
    }

    private Concern open(CaseId caseId) {
        var concern = table.ofCase(caseId).orElseThrow(() -> new NotFound("concern", caseId));
        if (concern.state().ended()) {
            throw new Conflict("concern-decided", concern.number());
        }
        return concern;
    }

    private static String title(String typed) {
        var title = NewConcern.clean(typed);
        if (title.isEmpty()) {
            throw Refused.at("title", "concern-empty");
        }
        NewConcern.most("title", title, 200);
        return title;
    }
}
