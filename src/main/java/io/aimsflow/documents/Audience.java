package io.aimsflow.documents;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.Set;

/**
 * Who is to read a document. Whoever joins while the campaign is open is asked too.
 *
 * @param roles whose holders are meant; empty unless it is {@link Kind#ROLES}
 * @param people who are meant; empty unless it is {@link Kind#PEOPLE}
 */
public record Audience(Kind kind, Set<Role> roles, Set<PersonId> people) {

    /** How they are named. Text: {@code documents.audience.<name>}. */
    public enum Kind {
        EVERYBODY,
        ROLES,
        PEOPLE
    }

    public Audience {
        roles = kind == Kind.ROLES ? Set.copyOf(roles) : Set.of();
        people = kind == Kind.PEOPLE ? Set.copyOf(people) : Set.of();
    }

    public static Audience everybody() {
        return new Audience(Kind.EVERYBODY, Set.of(), Set.of());
    }

    public static Audience holders(Set<Role> roles) {
        return new Audience(Kind.ROLES, roles, Set.of());
    }

    public static Audience people(Set<PersonId> people) {
        return new Audience(Kind.PEOPLE, Set.of(), people);
    }
}
