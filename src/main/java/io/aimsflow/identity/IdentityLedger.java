package io.aimsflow.identity;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the ledger who may do what since when: roles, responsibilities and authorities (ISO/IEC 42001:2023, 5.3). */
@Component
class IdentityLedger {

    private static final Set<ClauseRef> ROLES_AND_AUTHORITIES = Set.of(ClauseRef.of("5.3"));

    private final Ledger ledger;
    private final PeopleInRequest people;
    private final HeldRoles roles;

    IdentityLedger(Ledger ledger, PeopleInRequest people, HeldRoles roles) {
        this.ledger = ledger;
        this.people = people;
        this.roles = roles;
    }

    void added(Person person, Optional<Actor> actor) {
        append("person-added", actor, state(person));
    }

    void changed(Person before, Person after, Actor actor) {
        append(
                "person-changed",
                Optional.of(actor),
                Map.of("person", after.id().toString(), "before", state(before), "after", state(after)));
    }

    void profileChanged(Person after) {
        append("profile-changed", Optional.of(Actor.of(after.id())), state(after));
    }

    void deactivated(PersonId person, Optional<PersonId> heir, Actor actor) {
        Map<String, Object> content = new HashMap<>(Map.of("person", person.toString()));
        heir.ifPresent(to -> content.put("handedOverTo", to.toString()));
        append("person-deactivated", Optional.of(actor), content);
    }

    void substitutionDeclared(Substitution substitution, Actor actor) {
        append("substitution-declared", Optional.of(actor), state(substitution));
    }

    void substitutionEnded(Substitution substitution, Actor actor) {
        append("substitution-ended", Optional.of(actor), state(substitution));
    }

    void passwordSet(PersonId person) {
        append("password-set", Optional.of(Actor.of(person)), Map.of("person", person.toString()));
    }

    void tokenCreated(PersonId person, UUID token, String name, LocalDate lastDay) {
        append(
                "api-token-created",
                Optional.of(Actor.of(person)),
                Map.of("token", token.toString(), "name", name, "lastDay", lastDay.toString()));
    }

    void tokenRevoked(PersonId person, UUID token) {
        append("api-token-revoked", Optional.of(Actor.of(person)), Map.of("token", token.toString()));
    }

    private void append(String kind, Optional<Actor> actor, Map<String, Object> content) {
        // whatever is told here has changed somebody
        people.forget();
        roles.forget();
        ledger.append(new NewEntry(kind, actor, Optional.empty(), ROLES_AND_AUTHORITIES, content));
    }

    private static Map<String, Object> state(Person person) {
        Map<String, Object> state = new HashMap<>();
        state.put("person", person.id().toString());
        state.put("name", person.name());
        state.put("email", person.email());
        state.put("language", person.language().toLanguageTag());
        state.put("zone", person.zone().getId());
        state.put("roles", person.roles().stream().map(Role::id).sorted().toList());
        person.manager().ifPresent(manager -> state.put("manager", manager.toString()));
        return state;
    }

    private static Map<String, Object> state(Substitution substitution) {
        return Map.of(
                "substitution", substitution.id().toString(),
                "absent", substitution.absent().toString(),
                "substitute", substitution.substitute().toString(),
                "firstDay", substitution.firstDay().toString(),
                "lastDay", substitution.lastDay().toString());
    }
}
