package io.aimsflow.identity;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How people come, change and go absent; inside the transaction of {@link People}. */
@Component
class Membership {

    private final Accounts accounts;
    private final PersonRows rows;
    private final Substitutions substitutions;
    private final PeopleLock lock;
    private final IdentityLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(
            Accounts accounts,
            PersonRows rows,
            Substitutions substitutions,
            PeopleLock lock,
            IdentityLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.substitutions = substitutions;
        this.lock = lock;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    Person add(NewPerson wanted, Optional<Actor> actor) {
        lock.take();
        Account account = new Account(wanted, clock.instant());
        Person person = account.person();
        requireFreeEmail(person.email());
        requireManager(person.id(), person.manager());
        accounts.saveAndFlush(account);
        ledger.added(person, actor);
        return person;
    }

    Person invite(NewPerson wanted, Actor administrator) {
        Person person = add(wanted, Optional.of(administrator));
        events.publishEvent(new PersonInvited(person.id(), administrator.person()));
        return person;
    }

    boolean awaitsFirstPassword(PersonId id) {
        Account account = account(id);
        return account.active() && account.passwordHash().isEmpty();
    }

    void inviteAgain(PersonId id, Actor administrator) {
        if (!awaitsFirstPassword(id)) {
            throw Refused.because("identity-invited-already");
        }
        events.publishEvent(new PersonInvited(id, administrator.person()));
    }

    Person change(PersonId id, PersonChange wanted, Actor administrator) {
        lock.take();
        Account account = account(id);
        Person before = account.person();
        account.change(wanted);
        Person after = account.person();
        if (!after.email().equals(before.email())) {
            requireFreeEmail(after.email());
        }
        requireManager(id, after.manager());
        if (!after.is(Role.ADMINISTRATOR)) {
            requireOtherAdministrator(before);
        }
        accounts.saveAndFlush(account);
        moveAbsences(before, after);
        if (!after.equals(before)) {
            ledger.changed(before, after, administrator);
        }
        return after;
    }

    void change(PersonId id, Profile wanted) {
        Account account = account(id);
        Person before = account.person();
        account.change(wanted);
        accounts.saveAndFlush(account);
        Person after = account.person();
        moveAbsences(before, after);
        if (!after.equals(before)) {
            ledger.profileChanged(after);
        }
    }

    Profile profile(PersonId id) {
        return account(id).profile();
    }

    Substitution declareAbsence(Person absent, Person substitute, LocalDate firstDay, LocalDate lastDay, Actor actor) {
        lock.take();
        Substitution declared = substitutions.declare(absent, substitute, firstDay, lastDay, actor.person());
        ledger.substitutionDeclared(declared, actor);
        events.publishEvent(new SubstitutionDeclared(
                declared.id(), absent.id(), substitute.id(), firstDay, lastDay, actor.person()));
        return declared;
    }

    void endAbsence(Substitution substitution, Actor actor) {
        lock.take();
        substitutions.revoke(substitution.id());
        ledger.substitutionEnded(substitution, actor);
    }

    /** Nobody may be the last administrator and stop being one: who would then let anybody in? */
    void requireOtherAdministrator(Person leaving) {
        boolean last = leaving.active()
                && leaving.is(Role.ADMINISTRATOR)
                && rows.holders(Role.ADMINISTRATOR).stream().allMatch(leaving::equals);
        if (last) {
            throw Refused.at("roles", "identity-last-administrator", leaving.name());
        }
    }

    private void requireFreeEmail(String email) {
        if (accounts.existsByEmail(email)) {
            throw Refused.at("email", "identity-email-taken", email);
        }
    }

    private void requireManager(PersonId person, Optional<PersonId> manager) {
        if (manager.isEmpty()) {
            return;
        }
        if (rows.find(manager.get()).filter(Person::active).isEmpty()) {
            throw Refused.at("manager", "identity-manager-unknown");
        }
        if (rows.isBelow(manager.get(), person)) {
            throw Refused.at("manager", "identity-manager-cycle");
        }
    }

    private void moveAbsences(Person before, Person after) {
        if (!before.zone().equals(after.zone())) {
            substitutions.move(after.id(), after.zone());
        }
    }

    private Account account(PersonId id) {
        return accounts.findById(id.value()).orElseThrow(() -> new NotFound("person", id));
    }
}
