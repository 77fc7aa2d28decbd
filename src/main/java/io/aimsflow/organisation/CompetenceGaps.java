package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.organisation.CompetenceCoverage.Cover;
import io.aimsflow.organisation.CompetenceGap.Answer;
import io.aimsflow.organisation.CompetenceGap.Choice;
import io.aimsflow.organisation.CompetenceGap.State;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks once for each competence that is needed and not shown, or not any more (ISO/IEC 42001:2023, 7.2): the person brings
 * evidence, plans a training, or says why there is none; the AIMS manager agrees.
 */
@Service
@Transactional
public class CompetenceGaps {

    private static final String PREFIX = "CG";
    private static final int AT_ONCE = 50;
    private static final int YEARS_AHEAD = 2;

    private final Competences competences;
    private final CompetenceTable table;
    private final CompetenceGapTable gaps;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final People people;
    private final Cases cases;

    CompetenceGaps(
            Competences competences,
            CompetenceTable table,
            CompetenceGapTable gaps,
            OrganisationTelling telling,
            OrganisationDays days,
            People people,
            Cases cases) {
        this.competences = competences;
        this.table = table;
        this.gaps = gaps;
        this.telling = telling;
        this.days = days;
        this.people = people;
        this.cases = cases;
    }

    /** Starts a case for each new gap, at most 50 at once; closes settled gaps that are none any more. */
    public void keepUp() {
        var today = days.today();
        competences
                .whole()
                .forEach(one -> one.people().stream()
                        .filter(cover -> cover.proven()
                                && cover.gap().filter(CompetenceGaps::settled).isPresent())
                        .forEach(cover -> gaps.settle(cover.gap().orElseThrow().id(), State.CLOSED, null)));
        competences.whole().stream()
                .flatMap(one -> one.people().stream()
                        .filter(cover -> isNew(cover, today))
                        .map(cover -> Map.entry(one.competence(), cover)))
                .limit(AT_ONCE)
                .forEach(pair -> start(pair.getKey(), pair.getValue(), today));
    }

    private static boolean settled(CompetenceGap gap) {
        return gap.state() == State.PLANNED || gap.state() == State.ACCEPTED;
    }

    private static boolean isNew(Cover cover, LocalDate today) {
        return !cover.proven()
                && cover.gap()
                        .filter(gap -> !(settled(gap) && gap.comesUpAgainOn(today)))
                        .isEmpty();
    }

    private void start(Competence seen, Cover cover, LocalDate today) {
        var competence = table.lock(seen.id());
        var live = gaps.live(competence.id(), cover.person());
        if (live.filter(gap -> !(settled(gap) && gap.comesUpAgainOn(today))).isPresent()) {
            return; // another server was faster
        }
        live.ifPresent(old -> gaps.settle(old.id(), State.CLOSED, null));
        var caseId = cases.start(new StartCase(
                Competences.PROCESS,
                PREFIX,
                new Subject(Competences.SUBJECT, competence.id(), competence.title()),
                Optional.empty(),
                Map.of("person", cover.person().toString())));
        gaps.open(competence.id(), cover.person(), caseId, today);
        var gap = gapIn(caseId);
        describe(gap, competence, "organisation.case.gap-open");
        tell(gap, "competence-gap-found", Optional.empty(), "");
    }

    /** What the case is about. @throws NotFound if it is about no gap */
    @Transactional(readOnly = true)
    public CompetenceGap gapIn(CaseId caseId) {
        return gaps.inCase(caseId).orElseThrow(() -> new NotFound("gap of case", caseId));
    }

    /** The competence that is missing in the case. */
    @Transactional(readOnly = true)
    public Competence competenceIn(CaseId caseId) {
        var wanted = gapIn(caseId).competence();
        return table.all().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("competence of case", caseId));
    }

    /**
     * Keeps what the person says of the gap, until the AIMS manager agrees.
     *
     * @throws Refused if a day is missing or not as it has to be
     */
    public void answer(CaseId caseId, Answer given, Actor actor) {
        var gap = gapIn(caseId);
        var text = OrganisationRules.needed(field(given.choice()), given.text(), 1000);
        var today = days.today();
        if (given.choice() == Choice.PROOF) {
            given.kind().orElseThrow(() -> Refused.at("kind", "organisation-missing"));
            var obtained = given.obtainedOn().orElseThrow(() -> Refused.at("obtainedOn", "organisation-missing"));
            Competences.checkDays(obtained, given.until(), today);
        }
        if (given.choice() == Choice.TRAINING) {
            var until = given.until().orElseThrow(() -> Refused.at("trainedUntil", "organisation-missing"));
            OrganisationRules.ahead("trainedUntil", until, today, YEARS_AHEAD);
        }
        gaps.answer(gap.id(), new Answer(given.choice(), text, given.kind(), given.obtainedOn(), given.until()));
        describe(gap, competenceIn(caseId), "organisation.case.gap-answered");
        tell(gap, "competence-gap-answered", Optional.of(actor), given.choice() + ": " + text);
    }

    private static String field(Choice choice) {
        return switch (choice) {
            case PROOF -> "what";
            case TRAINING -> "training";
            case CANNOT -> "reason";
        };
    }

    /** What was answered holds: the proof counts, or the gap rests until its day, an accepted one for a year. */
    public void agree(CaseId caseId, Actor actor) {
        var gap = gapIn(caseId);
        var answer = gap.answer().orElseThrow(() -> new NotFound("answer in case", caseId));
        switch (answer.choice()) {
            case PROOF -> prove(gap, answer, actor);
            case TRAINING -> gaps.settle(gap.id(), State.PLANNED, answer.until().orElseThrow());
            case CANNOT -> gaps.settle(gap.id(), State.ACCEPTED, days.today().plusYears(1));
        }
        describe(gap, competenceIn(caseId), "organisation.case.gap-" + answer.choice());
        tell(gap, "competence-gap-settled", Optional.of(actor), answer.choice() + ": " + answer.text());
    }

    private void prove(CompetenceGap gap, Answer answer, Actor actor) {
        table.prove(
                new Proof(
                        gap.competence(),
                        gap.person(),
                        answer.kind().orElseThrow(),
                        answer.text(),
                        answer.obtainedOn().orElseThrow(),
                        answer.until(),
                        Optional.of(gap.caseId())),
                actor.person(),
                days.now());
        gaps.settle(gap.id(), State.CLOSED, null);
    }

    /** The answer does not do. @throws Refused without a reason */
    public String sendBack(CaseId caseId, String reason, Actor actor) {
        var gap = gapIn(caseId);
        var why = OrganisationRules.needed("reason", reason, 2000);
        gaps.sendBack(gap.id(), why);
        describe(gap, competenceIn(caseId), "organisation.case.gap-open");
        tell(gap, "competence-gap-sent-back", Optional.of(actor), why);
        return why;
    }

    /** The case was cancelled: it is asked for again in a month, if the gap is still there. */
    public void cancelled(CaseId caseId) {
        gaps.inCase(caseId)
                .filter(gap -> gap.state() == State.OPEN)
                .ifPresent(gap ->
                        gaps.settle(gap.id(), State.ACCEPTED, days.today().plusMonths(1)));
    }

    private void describe(CompetenceGap gap, Competence competence, String state) {
        cases.describe(gap.caseId(), new CaseState(competence.title(), state, Optional.of(gap.person())));
    }

    private void tell(CompetenceGap gap, String what, Optional<Actor> by, String note) {
        var competence = competenceIn(gap.caseId());
        var name = people.get(gap.person()).name();
        telling.tell(
                competence.id(),
                what,
                by,
                Optional.of(gap.caseId()),
                note.isEmpty() ? name : name + " · " + note,
                "7.2",
                Map.of(
                        "competence",
                        competence.reference(),
                        "person",
                        gap.person().toString()));
    }
}
