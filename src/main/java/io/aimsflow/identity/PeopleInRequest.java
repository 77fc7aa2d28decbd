package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads a person, and for whom they stand in, once in a request, however many modules ask whether they may. What the request
 * itself changes is read again.
 */
@Component
class PeopleInRequest {

    private static final String ATTRIBUTE = PeopleInRequest.class.getName();
    private static final String CHANGED = ATTRIBUTE + ".changed";

    private record Known(Map<PersonId, Optional<Person>> people, Map<PersonId, Set<PersonId>> absent) {}

    private final PersonRows rows;
    private final Substitutions substitutions;

    PeopleInRequest(PersonRows rows, Substitutions substitutions) {
        this.rows = rows;
        this.substitutions = substitutions;
    }

    Optional<Person> find(PersonId id) {
        var known = known();
        return known == null ? rows.find(id) : once(known.people, id, rows::find);
    }

    Set<PersonId> absentFor(PersonId substitute) {
        var known = known();
        return known == null
                ? substitutions.absentFor(substitute)
                : once(known.absent, substitute, substitutions::absentFor);
    }

    /** To be called by whatever changes people or absences. */
    void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            request.setAttribute(CHANGED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Whoever makes the request was read when they proved who they are. */
    private static void signedIn(Known known) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person) {
            known.people.put(person.person().id(), Optional.of(person.person()));
        }
    }

    private static <T> T once(Map<PersonId, T> known, PersonId id, Function<PersonId, T> read) {
        var value = known.get(id);
        if (value == null) {
            value = read.apply(id);
            known.put(id, value);
        }
        return value;
    }

    private static @Nullable Known known() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        var known = (Known) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new Known(new HashMap<>(), new HashMap<>());
            if (!Boolean.TRUE.equals(request.getAttribute(CHANGED, RequestAttributes.SCOPE_REQUEST))) {
                signedIn(known);
            }
            request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }
}
