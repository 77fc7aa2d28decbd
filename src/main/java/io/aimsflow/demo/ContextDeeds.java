package io.aimsflow.demo;

import io.aimsflow.demo.Story.Deed;
import io.aimsflow.demo.Story.Step;
import io.aimsflow.organisation.ContextDetails;
import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.ContextReview.Answer;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.shared.Actor;
import io.aimsflow.systems.OrganisationRole;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what the organisation stands in, and has it looked at and confirmed. */
class ContextDeeds {

    private static final String MANAGER = "maria";
    private static final String TOP = "helena";
    private static final String REVIEW = "context-review";
    private static final LocalTime MORNING = LocalTime.of(10, 30);

    /**
     * The context, as {@code demo/context.json} tells it.
     *
     * @param begun days before today on which it is written down
     */
    record Stories(
            int begun,
            Set<OrganisationRole> roles,
            String rolesWhy,
            boolean climate,
            String climateWhy,
            List<Told> issues,
            List<Told> parties,
            Review review) {}

    /** An issue with its category and relevance, or an interested party with what of its needs is taken on. */
    record Told(
            String title,
            Place place,
            @Nullable Category category,
            @Nullable Relevance relevance,
            @Nullable Addressed addressed,
            String owner,
            String description,
            String meaning) {

        ContextDetails details(Cast cast) {
            var person = cast.person(owner);
            return addressed == null
                    ? ContextDetails.issue(
                            place,
                            Objects.requireNonNull(category),
                            Objects.requireNonNull(relevance),
                            title,
                            description,
                            meaning,
                            person)
                    : ContextDetails.party(place, addressed, title, description, meaning, person);
        }
    }

    /** Days before today on which it began, was looked at and confirmed; what is not found otherwise holds. */
    record Review(
            int ago,
            int lookedAt,
            int confirmed,
            List<Found> found,
            List<Map<String, String>> news,
            String conclusion) {}

    /** What was found of one entry. */
    record Found(String title, String verdict, String note) {}

    private final ContextRegister register;
    private final ContextReviews reviews;
    private final Deeds deeds;
    private final Cast cast;

    ContextDeeds(ContextRegister register, ContextReviews reviews, Deeds deeds, Cast cast) {
        this.register = register;
        this.reviews = reviews;
        this.deeds = deeds;
        this.cast = cast;
    }

    void begin(Stories told) {
        var manager = Actor.of(cast.person(MANAGER));
        register.state(-1, told.roles(), told.rolesWhy(), told.climate(), told.climateWhy(), manager);
        told.issues().forEach(one -> register.add(one.details(cast), manager));
        told.parties().forEach(one -> register.add(one.details(cast), manager));
    }

    void review() {
        cast.add(REVIEW, reviews.start(Actor.of(cast.person(MANAGER))));
    }

    void lookAt(Review told) {
        var whole = reviews.inCase(cast.caseOf(REVIEW));
        perform(
                MANAGER,
                "lookAt",
                Map.of(
                        "issues", rows(whole.answers(ContextKind.ISSUE), told),
                        "parties", rows(whole.answers(ContextKind.PARTY), told),
                        "news", told.news(),
                        "conclusion", told.conclusion()));
    }

    void confirm() {
        perform(TOP, "confirm", Map.of("decision", "CONFIRM"));
    }

    private static List<Map<String, String>> rows(List<Answer> asked, Review told) {
        return asked.stream().map(one -> row(one, told)).toList();
    }

    private static Map<String, String> row(Answer asked, Review told) {
        return told.found().stream()
                .filter(found -> found.title().equals(asked.entry().details().title()))
                .findFirst()
                .map(found -> Map.of("verdict", found.verdict(), "note", found.note()))
                .orElse(Map.of("verdict", "HOLDS"));
    }

    private void perform(String by, String task, Map<String, Object> answers) {
        deeds.perform(REVIEW, new Step(1, MORNING, by, Deed.COMPLETE, task, null, answers, null, null, 0));
    }
}
