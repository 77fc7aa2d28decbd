package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/**
 * Remembers in the session nothing but the person's id and session stamp, as text that outlives every upgrade. The person
 * is read anew for each request; a session ends at once when the account is closed or its stamp was raised.
 */
@Component
class PersonInSession extends PersonOfRequest {

    private static final String ATTRIBUTE = "person";

    private final Principals principals;

    PersonInSession(Principals principals) {
        this.principals = principals;
    }

    @Override
    Optional<PersonAuthentication> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String known)) {
            return Optional.empty();
        }
        Optional<PersonAuthentication> person = principals
                .find(PersonId.of(known.split(" ")[0]))
                .filter(found -> remembered(found).equals(known));
        if (person.isEmpty()) {
            session.invalidate();
        }
        return person;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PersonAuthentication person) {
            request.getSession().setAttribute(ATTRIBUTE, remembered(person));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    private static String remembered(PersonAuthentication person) {
        return person.getPrincipal().id() + " " + person.stamp();
    }
}
