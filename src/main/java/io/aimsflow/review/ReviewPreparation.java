package io.aimsflow.review;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.EnclosedFile;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.PeopleTold;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the call to the released pack (ISO/IEC 42001:2023, 9.3.1 and 9.3.2). Called by the process: whoever calls has checked
 * that the person may do the task.
 */
@Service
@Transactional
public class ReviewPreparation {

    /** Kind of the enclosed file. */
    public static final String PACK = "review-pack";

    private static final int LONGEST = 4000;

    private final ReviewTable reviews;
    private final ContributionTable contributions;
    private final ReviewPack pack;
    private final ReviewRules rules;
    private final ReviewTelling telling;
    private final ApplicationEventPublisher events;
    private final OrganisationDays days;

    ReviewPreparation(
            ReviewTable reviews,
            ContributionTable contributions,
            ReviewPack pack,
            ReviewRules rules,
            ReviewTelling telling,
            ApplicationEventPublisher events,
            OrganisationDays days) {
        this.reviews = reviews;
        this.contributions = contributions;
        this.pack = pack;
        this.rules = rules;
        this.telling = telling;
        this.events = events;
        this.days = days;
    }

    /** The meeting is called. @throws Refused for the first thing that is not as it has to be */
    public void call(CaseId caseId, ReviewCall call, Actor actor) {
        var review = reviews.lock(caseId);
        rules.check(call);
        reviews.called(review, call);
        contributions.insert(review.id(), call.contributors());
        var called = reviews.get(caseId);
        telling.describe(called);
        var names = call.participants().stream().map(PersonId::toString).toList();
        telling.tell(
                called,
                "called",
                "9.3.1",
                Optional.of(actor),
                Map.of("meetsOn", call.meetsOn().toString(), "participants", names));
    }

    /** The registers' figures are kept as they are now, in the place of those that were kept before the release. */
    public void assemble(CaseId caseId) {
        var review = reviews.lock(caseId);
        var reader = review.participants().get(0);
        reviews.assembled(review, pack.assemble(review, reader), days.now());
        var figures = pack.read(reviews.get(caseId).inputs()).size();
        telling.tell(review, "inputs-assembled", "9.3.2", Optional.empty(), Map.of("figures", figures));
    }

    /** What is still to be contributed. */
    @Transactional(readOnly = true)
    public List<Contribution> open(CaseId caseId) {
        return contributions.of(reviews.get(caseId).id()).stream()
                .filter(one -> one.givenAt().isEmpty())
                .toList();
    }

    /** When the day of the meeting begins where the organisation is. */
    @Transactional(readOnly = true)
    public Instant meetingBegins(CaseId caseId) {
        return days.beginning(reviews.get(caseId).day());
    }

    /** Somebody contributes to an input. @throws Refused without a text */
    public void contribute(CaseId caseId, UUID contribution, String text, Actor actor) {
        var review = reviews.lock(caseId);
        var asked = contributions.get(contribution);
        contributions.give(asked.id(), ReviewRules.needed("text", text, LONGEST), actor.person(), days.now());
        telling.tell(
                review,
                "contributed",
                "9.3.2",
                Optional.of(actor),
                Map.of("topic", asked.topic().name(), "text", text.strip()));
    }

    /** The pack never changes again, and the participants get it by mail. */
    public void release(CaseId caseId, Actor actor) {
        var review = reviews.lock(caseId);
        reviews.released(review, actor.person(), days.now());
        var released = reviews.get(caseId);
        telling.describe(released);
        var hash = ReviewHash.ofPack(released, contributions.of(released.id()));
        telling.tell(
                released,
                "pack-released",
                "9.3.2",
                Optional.of(actor),
                Map.of(PackHashes.KEY, new ContentReference(released.id(), hash)));
        events.publishEvent(new PeopleTold(
                UUID.randomUUID(),
                new HashSet<>(released.participants()),
                released.path(),
                "review.released",
                List.of(released.number(), released.day().toString()),
                Optional.of(new EnclosedFile(PACK, released.number(), released.packFile() + ".pdf"))));
    }
}
