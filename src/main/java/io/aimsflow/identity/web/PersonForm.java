package io.aimsflow.identity.web;

import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.PersonChange;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as an administrator typed it. */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone,
        @Nullable List<String> roles,
        @Nullable String manager) {

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.email(),
                person.language().getLanguage(),
                person.zone().getId(),
                person.roles().stream().map(Role::id).toList(),
                person.manager().map(PersonId::toString).orElse(""));
    }

    /** An empty form with the administrator's own language and zone, which most colleagues share. */
    static PersonForm like(Locale language, ZoneId zone) {
        return new PersonForm("", "", language.getLanguage(), zone.getId(), List.of(), "");
    }

    NewPerson newPerson() {
        return new NewPerson(text(name), text(email), chosenLanguage(), zone(zone), chosenRoles(), chosenManager());
    }

    PersonChange change() {
        return new PersonChange(text(name), text(email), chosenLanguage(), zone(zone), chosenRoles(), chosenManager());
    }

    /** This form with what it leaves out taken from another. */
    PersonForm orElse(PersonForm other) {
        return new PersonForm(
                name == null ? other.name : name,
                email == null ? other.email : email,
                language == null ? other.language : language,
                zone == null ? other.zone : zone,
                roles == null ? other.roles : roles,
                manager == null ? other.manager : manager);
    }

    /** True if the role is ticked. */
    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    static ZoneId zone(@Nullable String id) {
        try {
            return ZoneId.of(text(id));
        } catch (DateTimeException unknown) {
            throw Refused.at("zone", "identity-zone");
        }
    }

    private Locale chosenLanguage() {
        return Locale.forLanguageTag(text(language));
    }

    private Set<Role> chosenRoles() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        for (String id : Objects.requireNonNullElse(roles, List.<String>of())) {
            chosen.add(Role.withId(id).orElseThrow(() -> Refused.at("roles", "identity-role", id)));
        }
        return chosen;
    }

    private Optional<PersonId> chosenManager() {
        return text(manager).isBlank() ? Optional.empty() : Optional.of(person("manager", text(manager)));
    }

    static PersonId person(String field, String id) {
        try {
            return PersonId.of(id);
        } catch (NotFound noId) {
            throw Refused.at(field, "identity-person-unknown");
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
