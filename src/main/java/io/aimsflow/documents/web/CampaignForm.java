package io.aimsflow.documents.web;

import io.aimsflow.documents.Audience;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a campaign.
 *
 * @param audience name of an {@link Audience.Kind}
 * @param roles kebab-case names of roles; others are ignored
 * @param people ids of people
 * @param addresses mail addresses with lines, blanks or commas between them, for those who are not listed
 */
record CampaignForm(
        @Nullable String audience,
        @Nullable List<String> roles,
        @Nullable List<String> people,
        @Nullable String addresses,
        @Nullable String due,
        @Nullable String message) {

    static CampaignForm empty(LocalDate due) {
        return new CampaignForm("EVERYBODY", List.of(), List.of(), "", due.toString(), "");
    }

    /** With the audience of an earlier campaign. */
    CampaignForm like(Audience earlier) {
        return new CampaignForm(
                earlier.kind().name(),
                earlier.roles().stream().map(Role::id).toList(),
                earlier.people().stream().map(PersonId::toString).toList(),
                addresses,
                due,
                message);
    }

    /** @throws Refused for the first field that cannot be read */
    Audience chosen(People known) {
        var kind = Arrays.stream(Audience.Kind.values())
                .filter(each -> each.name().equals(audience))
                .findFirst()
                .orElseThrow(() -> Refused.at("audience", "document-missing"));
        return switch (kind) {
            case EVERYBODY -> Audience.everybody();
            case ROLES ->
                Audience.holders(Arrays.stream(Role.values())
                        .filter(this::has)
                        .filter(role -> role != Role.EXTERNAL_AUDITOR)
                        .collect(Collectors.toSet()));
            case PEOPLE -> Audience.people(named(known));
        };
    }

    private Set<PersonId> named(People known) {
        var typed = Arrays.stream(text(addresses).split("[,;\\s]+")).filter(each -> !each.isEmpty());
        return Stream.concat(given(people).stream(), typed)
                .map(one -> known.meant(one)
                        .filter(Person::active)
                        .orElseThrow(() -> Refused.at("addresses", "campaign-person", one))
                        .id())
                .collect(Collectors.toSet());
    }

    public boolean has(Role role) {
        return given(roles).contains(role.id());
    }

    public boolean names(String person) {
        return given(people).contains(person);
    }

    /** @throws Refused if it is no day */
    LocalDate day() {
        try {
            return LocalDate.parse(text(due).strip());
        } catch (DateTimeException none) {
            throw Refused.at("due", "campaign-due");
        }
    }

    private static List<String> given(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.of());
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
