package io.aimsflow.organisation;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * What is known of an issue or of an interested party.
 *
 * @param title the issue in a few words, or who the party is; at most 200 characters
 * @param description what the issue is, or what the party needs and expects; at most 4000 characters
 * @param meaning what the issue means for the AI management system, or which needs it takes on and how (ISO/IEC 42001:2023,
 *     4.2 c); at most 4000 characters
 * @param category only of an issue
 * @param relevance only of an issue
 * @param addressed only of a party
 */
public record ContextDetails(
        ContextKind kind,
        Place place,
        String title,
        String description,
        String meaning,
        Optional<Category> category,
        Optional<Relevance> relevance,
        Optional<Addressed> addressed,
        PersonId owner) {

    /** Where it lies. Text: {@code organisation.context.place.<name>}. */
    public enum Place {
        INTERNAL,
        EXTERNAL
    }

    /** What an issue is about. Text: {@code organisation.context.category.<name>}. */
    public enum Category {
        LAW,
        TECHNOLOGY,
        MARKET,
        SOCIETY,
        CLIMATE,
        ORGANISATION,
        RESOURCES,
        OTHER
    }

    /** How much an issue matters to the system. Text: {@code organisation.context.relevance.<name>}. */
    public enum Relevance {
        HIGH,
        MEDIUM,
        LOW
    }

    /** How much of what a party needs the system takes on. Text: {@code organisation.context.addressed.<name>}. */
    public enum Addressed {
        ALL,
        PARTLY,
        NONE
    }

    public static ContextDetails issue(
            Place place,
            Category category,
            Relevance relevance,
            String title,
            String description,
            String meaning,
            PersonId owner) {
        return new ContextDetails(
                ContextKind.ISSUE,
                place,
                title,
                description,
                meaning,
                Optional.of(category),
                Optional.of(relevance),
                Optional.empty(),
                owner);
    }

    public static ContextDetails party(
            Place place, Addressed addressed, String title, String needs, String how, PersonId owner) {
        return new ContextDetails(
                ContextKind.PARTY,
                place,
                title,
                needs,
                how,
                Optional.empty(),
                Optional.empty(),
                Optional.of(addressed),
                owner);
    }

    ContextDetails ownedBy(PersonId other) {
        return new ContextDetails(kind, place, title, description, meaning, category, relevance, addressed, other);
    }

    ContextDetails describedAs(String now) {
        return new ContextDetails(kind, place, title, now, meaning, category, relevance, addressed, owner);
    }
}
