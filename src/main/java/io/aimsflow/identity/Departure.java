package io.aimsflow.identity;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes accounts: nothing may be left to nobody. Inside the transaction of {@link People}. */
@Component
class Departure {

    private final Accounts accounts;
    private final PersonRows rows;
    private final Membership membership;
    private final Substitutions substitutions;
    private final Credentials credentials;
    private final PeopleLock lock;
    private final IdentityLedger ledger;
    /** Asked late, for those who implement it ask {@link People} in turn. */
    private final ObjectProvider<Responsibilities> responsibilities;

    private final ApplicationEventPublisher events;

    Departure(
            Accounts accounts,
            PersonRows rows,
            Membership membership,
            Substitutions substitutions,
            Credentials credentials,
            PeopleLock lock,
            IdentityLedger ledger,
            ObjectProvider<Responsibilities> responsibilities,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.rows = rows;
        this.membership = membership;
        this.substitutions = substitutions;
        this.credentials = credentials;
        this.lock = lock;
        this.ledger = ledger;
        this.responsibilities = responsibilities;
        this.events = events;
    }

    List<Responsibility> responsibilitiesOf(PersonId person) {
        return responsibilities
                .orderedStream()
                .flatMap(each -> each.of(person).stream())
                .toList();
    }

    void close(PersonId id, Optional<PersonId> heir, Actor administrator) {
        lock.take();
        Account account = accounts.findById(id.value()).orElseThrow(() -> new NotFound("person", id));
        Person person = account.person();
        if (!account.active()) {
            return;
        }
        membership.requireOtherAdministrator(person);
        heir.ifPresent(to -> handOver(person, to, administrator));
        int left = responsibilitiesOf(id).size();
        if (left > 0) {
            throw Refused.at("heir", "identity-responsibilities-left", person.name(), left);
        }
        account.deactivate();
        accounts.saveAndFlush(account);
        substitutions.revokeAllOf(id);
        credentials.revokeAllOf(id);
        ledger.deactivated(id, heir, administrator);
        events.publishEvent(new PersonDeactivated(id, heir, administrator.person()));
    }

    private void handOver(Person from, PersonId to, Actor administrator) {
        Person heir = rows.find(to)
                .filter(Person::active)
                .filter(person -> !person.id().equals(from.id()))
                .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at("heir", "identity-heir"));
        responsibilities.orderedStream().forEach(each -> each.handOver(from.id(), heir.id(), administrator));
    }
}
