package io.aimsflow.organisation;

import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.ContextReview.Answer;
import io.aimsflow.organisation.ContextReview.Found;
import io.aimsflow.organisation.ContextReview.News;
import io.aimsflow.organisation.ContextReview.State;
import io.aimsflow.organisation.ContextReview.Verdict;
import io.aimsflow.organisation.ContextReview.Whole;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the whole context looked at again at planned intervals (ISO/IEC 42001:2023, 4.1 and 4.2): the AIMS manager says of each
 * entry whether it holds, top management confirms, and only then the register changes.
 */
@Service
@Transactional
public class ContextReviews {

    /** The process in which the context is looked at. */
    public static final String PROCESS = "context-review";

    static final String SUBJECT = "context-review";

    private static final String PREFIX = "CR";

    /** Days between the first entry and the first review, so that the register can be filled in peace. */
    private static final int FIRST_AFTER = 14;

    private static final int TITLE = 200;
    private static final int SHOWN = 20;

    private final ContextRegister register;
    private final ContextTable entries;
    private final ContextReviewTable reviews;
    private final ContextStatementTable statements;
    private final OrganisationAccess access;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final Policies policies;
    private final Cases cases;

    ContextReviews(
            ContextRegister register,
            ContextTable entries,
            ContextReviewTable reviews,
            ContextStatementTable statements,
            OrganisationAccess access,
            OrganisationTelling telling,
            OrganisationDays days,
            Policies policies,
            Cases cases) {
        this.register = register;
        this.entries = entries;
        this.reviews = reviews;
        this.statements = statements;
        this.access = access;
        this.telling = telling;
        this.days = days;
        this.policies = policies;
        this.cases = cases;
    }

    /** Starts the review whose day has come, if none runs. Harmless if repeated. */
    public void keepUp() {
        reviews.lock();
        var today = days.today();
        if (reviews.open().isEmpty() && due().filter(day -> !day.isAfter(today)).isPresent()) {
            start(Optional.empty());
        }
    }

    /**
     * Starts a review before its day.
     *
     * @throws Conflict if one runs, or there is nothing to look at
     * @throws NotFound unless the actor is AIMS manager
     */
    public CaseId start(Actor actor) {
        access.requireManager(actor.person());
        reviews.lock();
        if (reviews.open().isPresent()) {
            throw new Conflict("context-review-runs");
        }
        if (entries.current().isEmpty()) {
            throw new Conflict("context-empty");
        }
        return start(Optional.of(actor));
    }

    private CaseId start(Optional<Actor> by) {
        var id = UUID.randomUUID();
        var today = days.today();
        var title = title(today);
        var caseId = cases.start(new StartCase(PROCESS, PREFIX, new Subject(SUBJECT, id, title), by, Map.of()));
        reviews.insert(id, caseId, today);
        describe(caseId, today, State.OPEN);
        telling.tell(id, "context-review-started", by, Optional.of(caseId), "", "4.1", Map.of());
        return caseId;
    }

    /** When the next review begins by itself; empty while there is nothing to look at. */
    private Optional<LocalDate> due() {
        if (entries.current().isEmpty()) {
            return Optional.empty();
        }
        return reviews.ended(1).stream()
                .findFirst()
                .flatMap(ContextReview::nextOn)
                .or(() -> entries.firstAdded().map(first -> first.plusDays(FIRST_AFTER)));
    }

    /** The reviews that are over, the newest first, before them the one that runs. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public List<ContextReview> all(PersonId viewer) {
        access.requireInsider(viewer);
        var all = new ArrayList<>(reviews.open().stream().toList());
        all.addAll(reviews.ended(SHOWN));
        return all;
    }

    /** When the next review begins by itself; empty while one runs or there is nothing to look at. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> next() {
        return reviews.open().isPresent() ? Optional.empty() : due();
    }

    /** What the case looks at. @throws NotFound if it looks at nothing */
    @Transactional(readOnly = true)
    public Whole inCase(CaseId caseId) {
        var review = get(caseId);
        return new Whole(review, reviews.answers(review.id()), reviews.news(review.id()));
    }

    /** What the organisation is to AI systems, as it is stated now. */
    @Transactional(readOnly = true)
    public Optional<ContextStatement> statement() {
        return statements.find();
    }

    /**
     * Keeps what was found, for top management to confirm.
     *
     * @param issues of each issue, in the order of {@link Whole#answers(ContextKind)}
     * @param parties of each interested party, in that order
     * @param news what is to be added
     * @throws Refused if an entry was left out, or it is not said what changed or why it holds no longer
     */
    public void lookAt(
            CaseId caseId, List<Found> issues, List<Found> parties, List<News> news, String conclusion, Actor actor) {
        var whole = inCase(caseId);
        var id = whole.review().id();
        keep(id, whole.answers(ContextKind.ISSUE), issues, "issues");
        keep(id, whole.answers(ContextKind.PARTY), parties, "parties");
        reviews.tellNews(id, news.stream().map(ContextReviews::checked).toList());
        reviews.lookedAt(id, OrganisationRules.needed("conclusion", conclusion, 4000), actor.person());
        describe(caseId, whole.review().startedOn(), State.LOOKED_AT);
        tell(caseId, "context-looked-at", conclusion, actor, counts(inCase(caseId)));
    }

    private void keep(UUID review, List<Answer> asked, List<Found> found, String field) {
        if (asked.size() != found.size()) {
            throw Refused.at(field, "organisation-context-incomplete");
        }
        for (int row = 0; row < asked.size(); row++) {
            var one = found.get(row);
            var path = field + "[" + row + "].note";
            var note = one.verdict() == Verdict.HOLDS
                    ? OrganisationRules.text(path, one.note(), 2000)
                    : OrganisationRules.needed(path, one.note(), 2000);
            reviews.answer(review, asked.get(row).entry().id(), new Found(one.verdict(), note));
        }
    }

    private static News checked(News typed) {
        return new News(
                typed.kind(),
                typed.place(),
                OrganisationRules.needed("news", typed.title().replaceAll("\\s+", " "), TITLE),
                OrganisationRules.needed("news", typed.description(), 4000),
                OrganisationRules.needed("news", typed.meaning(), 4000));
    }

    /** The register changes as was found, and all that was looked at is in date again. */
    public void confirm(CaseId caseId, Actor actor) {
        var whole = inCase(caseId);
        var today = days.today();
        var next = today.plusMonths(policies.valueOf(ContextRegister.INTERVAL));
        whole.answers().forEach(one -> apply(one, caseId, today, next, actor));
        var owner = whole.review().lookedAtBy().orElse(actor.person());
        whole.news().forEach(one -> {
            var added = register.add(details(one, owner), Optional.of(caseId), actor);
            entries.reviewed(added.id(), today, next);
        });
        reviews.end(whole.review().id(), State.CONFIRMED, today, actor.person(), next);
        describe(caseId, whole.review().startedOn(), State.CONFIRMED);
        tell(caseId, "context-review-confirmed", "", actor, counts(whole));
    }

    /** What is over already, because somebody ended it meanwhile, stays as it is. */
    private void apply(Answer answer, CaseId caseId, LocalDate today, LocalDate next, Actor actor) {
        var entry = entries.lock(answer.entry().id());
        if (!entry.current()) {
            return;
        }
        if (answer.verdict().filter(Verdict.OVER::equals).isPresent()) {
            entries.end(entry.id(), answer.note(), today);
            register.tell(entry, "ended", Optional.of(caseId), answer.note(), actor);
            return;
        }
        if (answer.verdict().filter(Verdict.CHANGED::equals).isPresent()) {
            entries.change(entry, entry.version(), entry.details().describedAs(answer.note()));
            var changed = entries.find(entry.id()).orElseThrow();
            register.tell(changed, "changed", Optional.of(caseId), answer.note(), actor);
        }
        entries.reviewed(entry.id(), today, next);
    }

    /** Found by a review, it starts with what is least wrong; its owner says more. */
    private ContextDetails details(News news, PersonId owner) {
        return news.kind() == ContextKind.ISSUE
                ? ContextDetails.issue(
                        news.place(),
                        Category.OTHER,
                        Relevance.MEDIUM,
                        news.title(),
                        news.description(),
                        news.meaning(),
                        owner)
                : ContextDetails.party(
                        news.place(), Addressed.PARTLY, news.title(), news.description(), news.meaning(), owner);
    }

    /** @throws Refused without a reason */
    public String sendBack(CaseId caseId, String reason, Actor actor) {
        var review = get(caseId);
        var why = OrganisationRules.needed("reason", reason, 2000);
        reviews.sendBack(review.id(), why);
        describe(caseId, review.startedOn(), State.OPEN);
        tell(caseId, "context-review-sent-back", why, actor, Map.of());
        return why;
    }

    /** The case was cancelled: it begins again in a month. */
    public void cancelled(CaseId caseId) {
        reviews.inCase(caseId).filter(one -> one.state().open()).ifPresent(review -> {
            var today = days.today();
            reviews.end(review.id(), State.CANCELLED, today, null, today.plusMonths(1));
        });
    }

    private static Map<String, Object> counts(Whole whole) {
        var found = whole.answers().stream()
                .flatMap(one -> one.verdict().stream())
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return Map.of(
                "hold", found.getOrDefault(Verdict.HOLDS, 0L),
                "changed", found.getOrDefault(Verdict.CHANGED, 0L),
                "over", found.getOrDefault(Verdict.OVER, 0L),
                "new", (long) whole.news().size());
    }

    private void tell(CaseId caseId, String what, String note, Actor actor, Map<String, Object> facts) {
        telling.tell(get(caseId).id(), what, Optional.of(actor), Optional.of(caseId), note, "4.1", facts);
    }

    private void describe(CaseId caseId, LocalDate startedOn, State state) {
        cases.describe(caseId, new CaseState(title(startedOn), state.messageKey(), Optional.empty()));
    }

    /** Titles of cases are in English, as all that is kept is. */
    private static String title(LocalDate startedOn) {
        return "Context and interested parties, " + startedOn;
    }

    private ContextReview get(CaseId caseId) {
        return reviews.inCase(caseId).orElseThrow(() -> new NotFound("review of the context in case", caseId));
    }
}
