package io.aimsflow.identity;

import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a person who is signed in; carries the stamp that their session must match. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    /** What {@link #from} reads, of {@code identity_person p}. */
    static final String COLUMNS =
            "p.id, p.name, p.email, p.active, p.manager, p.roles, p.language, p.zone, p.theme, p.session_stamp";

    private final transient SignedIn signedIn;
    private final transient Person person;
    private final int stamp;

    PersonAuthentication(Person person, Theme theme, int stamp) {
        super(authorities(person.roles()));
        this.person = person;
        this.signedIn =
                new SignedIn(person.id(), person.name(), person.roles(), person.language(), person.zone(), theme);
        this.stamp = stamp;
        setAuthenticated(true);
    }

    static PersonAuthentication from(ResultSet row) throws SQLException {
        return new PersonAuthentication(
                PersonRows.person(row, 0), Theme.valueOf(row.getString("theme")), row.getInt("session_stamp"));
    }

    private static List<? extends GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    int stamp() {
        return stamp;
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    /** The person as they were read for this request. */
    Person person() {
        return person;
    }

    /** Nothing: how the person proved who they are is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
