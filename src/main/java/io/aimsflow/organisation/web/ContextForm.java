package io.aimsflow.organisation.web;

import io.aimsflow.organisation.ContextDetails;
import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an issue or an interested party.
 *
 * @param version that the change is based on; none for a new entry
 * @param kind {@code PARTY} for an interested party, else an issue
 * @param owner a person's id
 */
record ContextForm(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String title,
        @Nullable String description,
        @Nullable String meaning,
        @Nullable String category,
        @Nullable String relevance,
        @Nullable String addressed,
        @Nullable String owner) {

    static ContextForm empty(ContextKind kind, PersonId owner) {
        return new ContextForm(null, kind.name(), "EXTERNAL", "", "", "", "LAW", "MEDIUM", "ALL", owner.toString());
    }

    static ContextForm of(ContextEntry entry) {
        var details = entry.details();
        return new ContextForm(
                entry.version(),
                details.kind().name(),
                details.place().name(),
                details.title(),
                details.description(),
                details.meaning(),
                details.category().map(Enum::name).orElse(""),
                details.relevance().map(Enum::name).orElse(""),
                details.addressed().map(Enum::name).orElse(""),
                details.owner().toString());
    }

    /** The same words, based on the entry as it is now. */
    ContextForm over(ContextEntry now) {
        return new ContextForm(
                now.version(), kind, place, title, description, meaning, category, relevance, addressed, owner);
    }

    ContextKind shown() {
        return "PARTY".equals(kind) ? ContextKind.PARTY : ContextKind.ISSUE;
    }

    public boolean party() {
        return shown() == ContextKind.PARTY;
    }

    /** @throws Refused for the first field that cannot be read */
    ContextDetails details() {
        return new ContextDetails(
                shown(),
                one(Place.values(), place).orElseThrow(() -> Refused.at("place", "organisation-missing")),
                text(title),
                text(description),
                text(meaning),
                one(Category.values(), category),
                one(Relevance.values(), relevance),
                one(Addressed.values(), addressed),
                person());
    }

    int basedOn() {
        return version == null ? -1 : version;
    }

    private PersonId person() {
        try {
            return PersonId.of(text(owner).strip());
        } catch (NotFound noId) {
            throw Refused.at("owner", "organisation-person");
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(each -> each.name().equals(typed)).findFirst();
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
