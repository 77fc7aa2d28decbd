package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into a new server: makes one administrator if there is no person at all, and prints a one-time link. Until
 * a first password is set, each start prints a new link, for the old one may be lost or expired.
 */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final OneTimeLinks links;
    private final JdbcClient jdbc;
    private final DemoMode demo;
    private final String email;

    FirstAdministrator(
            People people,
            OneTimeLinks links,
            JdbcClient jdbc,
            DemoMode demo,
            @Value("${aimsflow.administrator-email:administrator@localhost}") String email) {
        this.people = people;
        this.links = links;
        this.jdbc = jdbc;
        this.demo = demo;
        this.email = email;
    }

    @EventListener(ApplicationReadyEvent.class)
    void letIn() {
        if (!demo.on() && !somebodyHasPassword()) {
            PersonId administrator = administrator().orElseGet(this::create);
            String address = links.address(links.mint(administrator, LinkPurpose.INVITATION));
            log.warn(
                    "Nobody can sign in yet. Open this link within 48 hours to set the administrator's password: {}",
                    address);
        }
    }

    private boolean somebodyHasPassword() {
        return jdbc.sql("select exists (select from identity_person where active and password_hash is not null)")
                .query(Boolean.class)
                .single();
    }

    private Optional<PersonId> administrator() {
        return jdbc.sql("select id from identity_person where active and 'ADMINISTRATOR' = any (roles)"
                        + " order by created_at, id limit 1")
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private PersonId create() {
        NewPerson administrator = new NewPerson(
                "Administrator",
                email,
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Set.of(Role.ADMINISTRATOR, Role.AIMS_MANAGER),
                Optional.empty());
        return people.add(administrator).id();
    }
}
