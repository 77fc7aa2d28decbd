package io.aimsflow.review;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts management reviews at planned intervals (ISO/IEC 42001:2023, 9.3.1): by the schedule, some weeks before the meeting,
 * or by the AIMS manager.
 */
@Service
@Transactional
public class ReviewPlanning {

    /** Policy: months from one meeting to the next. */
    public static final String INTERVAL = "review.interval";

    /** Policy: working days from the start of the preparation to the meeting. */
    public static final String LEAD = "review.lead";

    static final String SUBJECT = "management-review";

    private static final String PREFIX = "MR";

    private final ReviewTable reviews;
    private final ReviewRegister register;
    private final ReviewTelling telling;
    private final ReviewAccess access;
    private final Cases cases;
    private final Policies policies;
    private final Deadlines deadlines;
    private final OrganisationDays days;

    ReviewPlanning(
            ReviewTable reviews,
            ReviewRegister register,
            ReviewTelling telling,
            ReviewAccess access,
            Cases cases,
            Policies policies,
            Deadlines deadlines,
            OrganisationDays days) {
        this.reviews = reviews;
        this.register = register;
        this.telling = telling;
        this.access = access;
        this.cases = cases;
        this.policies = policies;
        this.deadlines = deadlines;
        this.days = days;
    }

    /** Starts a review if one has to be prepared; harmless if repeated. A cancelled one comes again in a month. */
    public void keepUp() {
        var today = days.today();
        var since = reviews.lockPlan(today);
        var lately = reviews.lastCancelled()
                .filter(at -> at.isAfter(days.beginning(today.minusMonths(1))))
                .isPresent();
        if (lately || reviews.preparing().isPresent()) {
            return;
        }
        var next = next(since);
        if (!startsOn(next).isAfter(today)) {
            start(next.isBefore(today) ? ahead(today) : next, Optional.empty());
        }
    }

    /**
     * Starts one now.
     *
     * @return its number
     * @throws Conflict if one is being prepared
     * @throws NotFound unless the actor is AIMS manager
     */
    public String start(Actor actor) {
        access.requireManager(actor.person());
        var today = days.today();
        var next = next(reviews.lockPlan(today));
        reviews.requireNone();
        var soonest = ahead(today);
        return start(next.isAfter(soonest) || next.isBefore(today) ? soonest : next, Optional.of(actor));
    }

    private String start(LocalDate day, Optional<Actor> by) {
        var id = UUID.randomUUID();
        var caseId = cases.start(
                new StartCase(Reviews.PROCESS, PREFIX, new Subject(SUBJECT, id, telling.title(day)), by, Map.of()));
        var number = cases.numberOf(caseId);
        reviews.insert(id, caseId, number, day, by.map(Actor::person).orElse(null), days.now());
        var review = reviews.get(caseId);
        telling.describe(review);
        telling.tell(review, "started", "9.3.1", by, Map.of("plannedOn", day.toString()));
        return number;
    }

    /** When reviews were and will be. */
    @Transactional(readOnly = true)
    public ReviewOutlook outlook(PersonId viewer) {
        access.requireInsider(viewer);
        var today = days.today();
        var running = reviews.preparing();
        var next = running.map(ManagementReview::day)
                .orElseGet(() -> next(reviews.plannedSince().orElse(today)));
        return new ReviewOutlook(
                reviews.lastHeld().flatMap(ManagementReview::heldOn),
                running.map(ManagementReview::number)
                        .filter(number -> register.find(number, viewer).isPresent()),
                next,
                startsOn(next),
                next.isBefore(today)
                        && running.flatMap(ManagementReview::heldOn).isEmpty(),
                running.isEmpty() && access.manages(viewer));
    }

    /** The review was cancelled. */
    public void cancelled(CaseId caseId) {
        var review = reviews.lock(caseId);
        if (review.state() != ReviewState.COMPLETED && review.state() != ReviewState.CANCELLED) {
            reviews.ended(review, ReviewState.CANCELLED, days.now());
            telling.describe(reviews.get(caseId));
        }
    }

    private LocalDate next(LocalDate since) {
        return reviews.lastHeld()
                .flatMap(ManagementReview::heldOn)
                .orElse(since)
                .plusMonths(policies.valueOf(INTERVAL));
    }

    /** The meeting's day less the working days of its preparation. */
    private LocalDate startsOn(LocalDate meeting) {
        var day = meeting;
        for (int left = policies.valueOf(LEAD); left > 0; left--) {
            day = deadlines.workingDayUntil(day.minusDays(1));
        }
        return day;
    }

    /** The day by which a preparation that begins today is over, in weeks of five working days. */
    private LocalDate ahead(LocalDate today) {
        return today.plusDays(policies.valueOf(LEAD) * 7L / 5);
    }
}
