package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class SubstitutionTests {

    private static final ZoneId EARLY = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId LATE = ZoneId.of("Pacific/Pago_Pago");

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person ann;
    private Person ben;
    private Person cleo;
    private LocalDate today;

    @BeforeEach
    void invent() {
        ann = people.add(Somebody.named("Ann"));
        ben = people.add(Somebody.named("Ben"));
        cleo = people.add(Somebody.named("Cleo"));
        today = LocalDate.now(clock.withZone(ann.zone()));
    }

    @Test
    void givesTheWorkToTheSubstituteOnTheDeclaredDays() {
        declare(ann, ben, today, today);

        assertThat(people.substituteOf(ann.id())).contains(ben);
        assertThat(people.absentFor(ben.id())).containsExactly(ann.id());
        assertThat(people.substituteOf(ben.id())).isEmpty();
    }

    @Test
    void waitsForTheFirstDay() {
        declare(ann, ben, today.plusDays(1), today.plusDays(2));

        assertThat(people.substituteOf(ann.id())).isEmpty();
        assertThat(people.absencesOf(ann.id())).hasSize(1);
    }

    @Test
    void countsDaysInTheAbsentPersonsZone() {
        Person early = people.add(in(EARLY));
        Person late = people.add(in(LATE));
        LocalDate earlyToday = LocalDate.now(clock.withZone(EARLY));

        declare(early, ben, earlyToday, earlyToday);
        declare(late, ben, earlyToday, earlyToday);

        assertThat(people.absentFor(ben.id())).containsExactly(early.id());
    }

    @Test
    void movesTheDaysWithTheirPersonToAnotherZone() {
        Person early = people.add(in(EARLY));
        LocalDate earlyToday = LocalDate.now(clock.withZone(EARLY));
        declare(early, ben, earlyToday, earlyToday);

        people.change(early.id(), new Profile("Moved", Locale.ENGLISH, LATE, Theme.AUTO));

        assertThat(people.substituteOf(early.id())).isEmpty();
    }

    @Test
    void followsASubstituteWhoIsAbsentTooToTheirSubstitute() {
        declare(ann, ben, today, today.plusDays(3));
        declare(ben, cleo, today, today.plusDays(1));

        assertThat(people.substituteOf(ann.id())).contains(cleo);
        assertThat(people.absentFor(cleo.id())).containsExactlyInAnyOrder(ann.id(), ben.id());
    }

    @Test
    void refusesOneselfAndInactivePeople() {
        assertRefused("identity-substitute-self", () -> declare(ann, ann, today, today));
        jdbc.sql("update identity_person set active = false where id = ?")
                .param(ben.id().value())
                .update();
        assertRefused("identity-substitute-inactive", () -> declare(ann, ben, today, today));
    }

    @Test
    void refusesExternalAuditorsAsSubstitutes() {
        Person auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));

        assertRefused("identity-substitute-external", () -> declare(ann, auditor, today, today));
    }

    @Test
    void refusesImpossibleDays() {
        assertRefused("identity-absence-order", () -> declare(ann, ben, today.plusDays(2), today.plusDays(1)));
        assertRefused("identity-absence-past", () -> declare(ann, ben, today.minusDays(5), today.minusDays(2)));
        assertRefused("identity-absence-long", () -> declare(ann, ben, today, today.plusYears(3)));
    }

    @Test
    void refusesOverlappingAbsences() {
        declare(ann, ben, today, today.plusDays(5));

        assertRefused("identity-absence-overlap", () -> declare(ann, cleo, today.plusDays(5), today.plusDays(9)));
        declare(ann, cleo, today.plusDays(6), today.plusDays(9));
        assertThat(people.absencesOf(ann.id())).hasSize(2);
    }

    @Test
    void refusesCyclesOverAnyNumberOfPeople() {
        declare(ann, ben, today, today.plusDays(5));
        declare(ben, cleo, today.plusDays(3), today.plusDays(9));

        assertRefused("identity-substitute-cycle", () -> declare(cleo, ann, today.plusDays(4), today.plusDays(4)));
        assertRefused("identity-substitute-cycle", () -> declare(cleo, ben, today.plusDays(4), today.plusDays(4)));
    }

    @Test
    void allowsTurnsThatDoNotOverlap() {
        declare(ann, ben, today, today.plusDays(1));

        declare(ben, ann, today.plusDays(2), today.plusDays(3));

        assertThat(people.substituteOf(ann.id())).contains(ben);
    }

    @Test
    void endsAnAbsenceAtOnceAndFreesItsDays() {
        Substitution absence = declare(ann, ben, today, today.plusDays(5));

        people.endAbsence(absence.id(), Actor.of(ann.id()));

        assertThat(people.substituteOf(ann.id())).isEmpty();
        declare(ann, cleo, today, today.plusDays(5));
        assertThat(people.substituteOf(ann.id())).contains(cleo);
    }

    @Test
    void isDeclaredByOneselfOrAnAdministratorOnly() {
        Person administrator = people.add(Somebody.with(Role.ADMINISTRATOR));

        assertThatThrownBy(() -> people.declareAbsence(ann.id(), ben.id(), today, today, Actor.of(ben.id())))
                .isInstanceOf(NotFound.class);
        Substitution absence = people.declareAbsence(ann.id(), ben.id(), today, today, Actor.of(administrator.id()));
        assertThatThrownBy(() -> people.endAbsence(absence.id(), Actor.of(ben.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void endsWithTheSubstitutesAccount() {
        Person administrator = people.add(Somebody.with(Role.ADMINISTRATOR));
        declare(ann, ben, today, today.plusDays(5));

        people.deactivate(ben.id(), Actor.of(administrator.id()));

        assertThat(people.substituteOf(ann.id())).isEmpty();
    }

    private Substitution declare(Person absent, Person substitute, LocalDate first, LocalDate last) {
        return people.declareAbsence(absent.id(), substitute.id(), first, last, Actor.of(absent.id()));
    }

    private static NewPerson in(ZoneId zone) {
        return new NewPerson(
                "Traveller", UUID.randomUUID() + "@example.org", Locale.ENGLISH, zone, Set.of(), Optional.empty());
    }
}
