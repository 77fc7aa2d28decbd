package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@RecordApplicationEvents
class DepartureTests {

    @Autowired
    private People people;

    @Autowired
    private ApplicationEvents events;

    private Person administrator;
    private Actor actor;
    private Person leader;
    private Person report;

    @BeforeEach
    void invent() {
        administrator = people.add(Somebody.named("Ada", Role.ADMINISTRATOR));
        actor = Actor.of(administrator.id());
        leader = people.add(Somebody.reportingTo(administrator.id()));
        report = people.add(Somebody.reportingTo(leader.id()));
    }

    @Test
    void listsWhatHasToBeHandedOver() {
        assertThat(people.responsibilitiesOf(leader.id()))
                .extracting(Responsibility::title)
                .containsExactly(report.name());
    }

    @Test
    void refusesToCloseAnAccountWithResponsibilities() {
        assertRefused("identity-responsibilities-left", () -> people.deactivate(leader.id(), actor));

        assertThat(people.get(leader.id()).active()).isTrue();
    }

    @Test
    void handsEverythingOverAndClosesTheAccount() {
        Person heir = people.add(Somebody.named("Heir"));

        people.deactivate(leader.id(), heir.id(), actor);

        assertThat(people.get(leader.id()).active()).isFalse();
        assertThat(people.managerOf(report.id())).contains(heir);
        assertThat(events.stream(PersonDeactivated.class))
                .containsExactly(new PersonDeactivated(leader.id(), Optional.of(heir.id()), administrator.id()));
    }

    @Test
    void letsAReportTakeTheLeaversPlace() {
        Person other = people.add(Somebody.reportingTo(leader.id()));

        people.deactivate(leader.id(), report.id(), actor);

        assertThat(people.managerOf(report.id())).contains(administrator);
        assertThat(people.managerOf(other.id()).map(Person::id)).contains(report.id());
    }

    @Test
    void refusesHeirsWhoCannotTakeOver() {
        Person auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        Person left = people.add(Somebody.with());
        people.deactivate(left.id(), actor);

        assertRefused("identity-heir", () -> people.deactivate(leader.id(), auditor.id(), actor));
        assertRefused("identity-heir", () -> people.deactivate(leader.id(), left.id(), actor));
        assertRefused("identity-heir", () -> people.deactivate(leader.id(), leader.id(), actor));
    }
}
