package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OneTimeLinksTests {

    private static final String OTHER_PASSWORD = "nine blue umbrellas";

    @Autowired
    private People people;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PasswordHashing hashing;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationClock clock;

    private Person person;

    @BeforeEach
    void invent() {
        person = people.add(Somebody.with());
    }

    @Test
    void setsThePasswordOfItsPersonOnce() {
        String secret = links.mint(person.id(), LinkPurpose.INVITATION);

        passwords.setByLink(secret, Somebody.PASSWORD);

        assertThat(knows(person, Somebody.PASSWORD)).isTrue();
        assertThatThrownBy(() -> passwords.setByLink(secret, OTHER_PASSWORD)).isInstanceOf(NotFound.class);
        assertThat(knows(person, OTHER_PASSWORD)).isFalse();
        assertThat(links.find(secret)).isEmpty();
    }

    @Test
    void changesNothingWhenOnlyLookedAt() {
        String secret = links.mint(person.id(), LinkPurpose.PASSWORD);

        assertThat(links.find(secret)).contains(new OneTimeLinks.Link(person.id(), LinkPurpose.PASSWORD));
        assertThat(links.find(secret)).isPresent();
        passwords.setByLink(secret, Somebody.PASSWORD);
    }

    @Test
    void concernsItsPersonAndNobodyElse() {
        Person other = people.add(Somebody.with());

        passwords.setByLink(links.mint(person.id(), LinkPurpose.PASSWORD), Somebody.PASSWORD);

        assertThat(people.awaitsFirstPassword(other.id())).isTrue();
    }

    @Test
    void stopsWorkingAfterTwoDays() {
        String early = links.mint(person.id(), LinkPurpose.INVITATION);
        clock.advance(OneTimeLinks.LIFETIME.minusMinutes(5));
        assertThat(links.find(early)).isPresent();

        clock.advance(Duration.ofMinutes(6));

        assertThat(links.find(early)).isEmpty();
        assertThatThrownBy(() -> passwords.setByLink(early, Somebody.PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void survivesAPasswordThatIsRefused() {
        String secret = links.mint(person.id(), LinkPurpose.INVITATION);

        assertRefused("identity-password-short", () -> passwords.setByLink(secret, "short"));

        passwords.setByLink(secret, Somebody.PASSWORD);
    }

    @Test
    void endsWithEveryOtherLinkOfThePerson() {
        String first = links.mint(person.id(), LinkPurpose.INVITATION);
        String second = links.mint(person.id(), LinkPurpose.PASSWORD);

        passwords.setByLink(second, Somebody.PASSWORD);

        assertThatThrownBy(() -> passwords.setByLink(first, OTHER_PASSWORD)).isInstanceOf(NotFound.class);
    }

    @Test
    void endsWithTheAccount() {
        Person administrator = people.add(Somebody.with(Role.ADMINISTRATOR));
        String secret = links.mint(person.id(), LinkPurpose.PASSWORD);

        people.deactivate(person.id(), Actor.of(administrator.id()));

        assertThat(links.find(secret)).isEmpty();
        assertThatThrownBy(() -> links.mint(person.id(), LinkPurpose.PASSWORD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.mint(PersonId.random(), LinkPurpose.PASSWORD))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void storesOnlyTheHashOfTheSecret() {
        String secret = links.mint(person.id(), LinkPurpose.PASSWORD);

        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select hash from identity_link where person = ?")
                        .param(person.id().value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(Secret.hash(secret));
    }

    @Test
    void leadsToTheConfiguredAddress() {
        assertThat(links.address("secret")).isEqualTo("http://localhost:8080/links/secret");
    }

    private boolean knows(Person who, String password) {
        return hashing.matches(password, accounts.findByEmail(who.email()).flatMap(Account::passwordHash));
    }
}
