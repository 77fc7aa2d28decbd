package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@RecordApplicationEvents
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Person administrator;
    private Actor actor;

    @BeforeEach
    void closeAllOtherAccounts() {
        jdbc.sql("update identity_person set active = false").update();
        administrator = people.add(Somebody.named("Ada", Role.ADMINISTRATOR));
        actor = Actor.of(administrator.id());
    }

    @Test
    void findsPeopleByIdInOneMap() {
        Person jo = people.add(Somebody.named("Jo"));

        assertThat(people.byIds(List.of(jo.id(), jo.id(), PersonId.random())))
                .containsExactly(java.util.Map.entry(jo.id(), jo));
        assertThat(people.byIds(List.of())).isEmpty();
        assertThatThrownBy(() -> people.get(PersonId.random())).isInstanceOf(NotFound.class);
    }

    @Test
    void searchesNamesAndAddressesOfActivePeople() {
        Person percent = people.add(Somebody.named("Jo 100% Doe"));
        Person other = people.add(Somebody.named("Jo 1000 Doe"));
        Person left = people.add(Somebody.named("Jo Left"));
        people.deactivate(left.id(), actor);

        assertThat(people.search("jo", 10)).containsExactly(percent, other);
        assertThat(people.search("100%", 10)).containsExactly(percent);
        assertThat(people.search(other.email().substring(0, 20), 10)).containsExactly(other);
        assertThat(people.search("", 1)).hasSize(1);
    }

    @Test
    void listsByRoleAndShowsWhoLeftOnRequest() {
        Person owner = people.add(Somebody.with(Role.RISK_OWNER));
        Person left = people.add(Somebody.with(Role.RISK_OWNER));
        people.deactivate(left.id(), actor);

        assertThat(people.list(new PeopleFilter("", Optional.of(Role.RISK_OWNER), false), 10, 0))
                .containsExactly(owner);
        assertThat(people.list(new PeopleFilter(left.email(), Optional.empty(), true), 10, 0))
                .containsExactly(people.get(left.id()));
    }

    @Test
    void knowsWhoHoldsARole() {
        Person auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        Person left = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        people.deactivate(left.id(), actor);

        assertThat(people.holders(Role.INTERNAL_AUDITOR)).containsExactly(auditor);
        assertThat(people.holds(auditor.id(), Role.INTERNAL_AUDITOR)).isTrue();
        assertThat(people.holds(auditor.id(), Role.RISK_OWNER)).isFalse();
        assertThat(people.holds(left.id(), Role.INTERNAL_AUDITOR)).isFalse();
    }

    @Test
    void invitesByEventWithoutSecretAndTellsTheLedger() {
        Person invited = people.invite(Somebody.named("New"), actor);

        assertThat(events.stream(PersonInvited.class).map(PersonInvited::person))
                .containsExactly(invited.id());
        assertThat(people.awaitsFirstPassword(invited.id())).isTrue();
        assertThat(ledgerKinds(invited)).containsExactly("person-added");
    }

    @Test
    void letsOnlyAdministratorsChangePeople() {
        Person member = people.add(Somebody.with(Role.AIMS_MANAGER));
        Actor self = Actor.of(member.id());

        assertThatThrownBy(() -> people.invite(Somebody.with(), self)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.change(member.id(), PersonChange.from(member), self))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.deactivate(administrator.id(), self)).isInstanceOf(NotFound.class);
    }

    @Test
    void changesRolesAndTellsTheLedgerBothStates() {
        Person jo = people.add(Somebody.named("Jo"));

        Person changed = people.change(jo.id(), withRoles(jo, Role.LEAD_AUDITOR), actor);

        assertThat(changed.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.LEAD_AUDITOR);
        assertThat(people.get(jo.id())).isEqualTo(changed);
        assertThat(ledgerKinds(jo)).containsExactlyInAnyOrder("person-added", "person-changed");
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        Person jo = people.add(Somebody.named("Jo"));
        NewPerson same = new NewPerson(
                "Other", jo.email().toUpperCase(Locale.ROOT), jo.language(), jo.zone(), Set.of(), Optional.empty());

        assertRefused("identity-email-taken", () -> people.add(same));
    }

    @Test
    void keepsTheLastAdministrator() {
        assertRefused("identity-last-administrator", () -> people.deactivate(administrator.id(), actor));
    }

    @Test
    void keepsTheRoleOfTheLastAdministrator() {
        assertRefused(
                "identity-last-administrator",
                () -> people.change(administrator.id(), withRoles(administrator, Role.AIMS_MANAGER), actor));
    }

    @Test
    void letsAnAdministratorGoWhoIsNotTheLast() {
        people.add(Somebody.with(Role.ADMINISTRATOR));
        people.deactivate(administrator.id(), actor);

        assertThat(people.get(administrator.id()).active()).isFalse();
    }

    @Test
    void refusesManagersBelowThemselves() {
        Person chief = people.add(Somebody.named("Chief"));
        Person middle = people.add(Somebody.reportingTo(chief.id()));
        Person worker = people.add(Somebody.reportingTo(middle.id()));

        assertThat(people.managerOf(worker.id())).contains(middle);
        assertRefused("identity-manager-cycle", () -> people.change(chief.id(), withManager(chief, worker), actor));
        assertRefused("identity-manager-cycle", () -> people.change(chief.id(), withManager(chief, chief), actor));
        assertRefused("identity-manager-unknown", () -> people.add(Somebody.reportingTo(PersonId.random())));
    }

    @Test
    void letsEverybodyChangeTheirProfile() {
        Person jo = people.add(Somebody.named("Jo"));

        people.change(jo.id(), new Profile("Jo Doe", Locale.GERMAN, ZoneId.of("Asia/Tokyo"), Theme.DARK));

        assertThat(people.get(jo.id()).language()).isEqualTo(Locale.GERMAN);
        assertThat(people.profile(jo.id()).theme()).isEqualTo(Theme.DARK);
        assertThat(ledgerKinds(jo)).containsExactlyInAnyOrder("person-added", "profile-changed");
    }

    private List<String> ledgerKinds(Person person) {
        return jdbc.sql("select kind from ledger_entry where content::text like ?")
                .param("%" + person.id() + "%")
                .query(String.class)
                .list();
    }

    private static PersonChange withRoles(Person person, Role... roles) {
        return new PersonChange(
                person.name(), person.email(), person.language(), person.zone(), Set.of(roles), person.manager());
    }

    private static PersonChange withManager(Person person, Person manager) {
        return new PersonChange(
                person.name(),
                person.email(),
                person.language(),
                person.zone(),
                person.roles(),
                Optional.of(manager.id()));
    }
}
