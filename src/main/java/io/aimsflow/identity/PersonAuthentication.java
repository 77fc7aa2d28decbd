package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a person who is signed in; carries the stamp that their session must match. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    /** What {@link #from} reads, of {@code identity_person p}. */
    static final String COLUMNS = "p.id, p.name, p.roles, p.language, p.zone, p.theme, p.session_stamp";

    private final transient SignedIn person;
    private final int stamp;

    PersonAuthentication(SignedIn person, int stamp) {
        super(authorities(person.roles()));
        this.person = person;
        this.stamp = stamp;
        setAuthenticated(true);
    }

    static PersonAuthentication from(ResultSet row) throws SQLException {
        SignedIn person = new SignedIn(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                PersonRules.parse((String[]) row.getArray("roles").getArray()),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                Theme.valueOf(row.getString("theme")));
        return new PersonAuthentication(person, row.getInt("session_stamp"));
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
        return person;
    }

    /** Nothing: how the person proved who they are is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
