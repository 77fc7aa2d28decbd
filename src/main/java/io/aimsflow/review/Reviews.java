package io.aimsflow.review;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The management reviews (ISO/IEC 42001:2023, 9.3). Those who watch over the management system read all; participants,
 * contributors and owners of actions read theirs; external auditors see nothing here.
 */
@Service
@Transactional(readOnly = true)
public class Reviews {

    /** The process that each review runs through. */
    public static final String PROCESS = "management-review";

    private final ReviewTable reviews;
    private final ReviewRegister register;
    private final ContributionTable contributions;
    private final MinutesTable minutes;
    private final ReviewActionTable actions;
    private final ReviewPack pack;
    private final ReviewAccess access;

    Reviews(
            ReviewTable reviews,
            ReviewRegister register,
            ContributionTable contributions,
            MinutesTable minutes,
            ReviewActionTable actions,
            ReviewPack pack,
            ReviewAccess access) {
        this.reviews = reviews;
        this.register = register;
        this.contributions = contributions;
        this.minutes = minutes;
        this.actions = actions;
        this.pack = pack;
        this.access = access;
    }

    /**
     * The reviews that the person may read, the newest first.
     *
     * @throws NotFound for external auditors
     */
    public ReviewPage list(ReviewFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return register.page(filter, viewer);
    }

    /**
     * @param number such as {@code MR-2026-0001}
     * @throws NotFound if there is none, or this person may not read it
     */
    public ReviewView byNumber(String number, PersonId viewer) {
        var review = register.find(number, viewer).orElseThrow(() -> new NotFound("review", number));
        var view = view(review);
        var early = review.approvedAt().isEmpty() && !access.readsAll(viewer);
        return early ? new ReviewView(review, view.figures(), view.contributions(), List.of(), List.of()) : view;
    }

    /** The review of that case. Whoever calls has checked that it may be shown. */
    public ReviewView ofCase(CaseId caseId) {
        return view(reviews.get(caseId));
    }

    /** The newest review with approved minutes before this one. Whoever calls has checked that it may be shown. */
    public Optional<ReviewView> before(CaseId caseId) {
        return reviews.lastHeld().filter(last -> !last.caseId().equals(caseId)).map(this::view);
    }

    /** Whoever calls has checked that it may be shown. */
    public Contribution contribution(String id) {
        return contributions.get(UUID.fromString(id));
    }

    /** Whoever calls has checked that it may be shown. */
    public ReviewAction action(String id) {
        return actions.get(UUID.fromString(id));
    }

    private ReviewView view(ManagementReview review) {
        return new ReviewView(
                review,
                pack.read(review.inputs()),
                contributions.of(review.id()),
                minutes.of(review.id()),
                actions.of(review.id()));
    }
}
