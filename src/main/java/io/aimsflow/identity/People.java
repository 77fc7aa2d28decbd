package io.aimsflow.identity;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the organisation: who they are, which roles they hold, who stands in for them, and how they come and
 * go. What an {@link Actor} may do is checked here; whoever may not, gets {@link NotFound}.
 */
@Service
@Transactional
public class People {

    private final PersonRows rows;
    private final PeopleInRequest known;
    private final HeldRoles roles;
    private final Substitutions substitutions;
    private final Membership membership;
    private final Departure departure;

    People(
            PersonRows rows,
            PeopleInRequest known,
            HeldRoles roles,
            Substitutions substitutions,
            Membership membership,
            Departure departure) {
        this.rows = rows;
        this.known = known;
        this.roles = roles;
        this.substitutions = substitutions;
        this.membership = membership;
        this.departure = departure;
    }

    /** The person, also if they left. @throws NotFound if there is none */
    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("person", id));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return known.find(id);
    }

    /** Who is meant by an id or a mail address; nobody who has left. */
    @Transactional(readOnly = true)
    public Optional<Person> meant(String idOrAddress) {
        try {
            return find(new PersonId(UUID.fromString(idOrAddress))).filter(Person::active);
        } catch (IllegalArgumentException noId) {
            return rows.findActive(idOrAddress);
        }
    }

    /** All these people with one statement; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        Map<PersonId, Person> people = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.find(ids).forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    /** Active people whose name or address contains the text, by name. */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        return rows.search(new PeopleFilter(text, Optional.empty(), false), limit, 0);
    }

    /** A page of the list that administrators see, by name. */
    @Transactional(readOnly = true)
    public List<Person> list(PeopleFilter filter, int limit, int offset) {
        return rows.search(filter, limit, offset);
    }

    /** Active people with this role, by name. */
    @Transactional(readOnly = true)
    public List<Person> holders(Role role) {
        return rows.holders(role);
    }

    /** The roles that somebody active holds. */
    @Transactional(readOnly = true)
    public Set<Role> heldRoles() {
        return roles.get();
    }

    /** True if the person is active and holds the role. */
    @Transactional(readOnly = true)
    public boolean holds(PersonId person, Role role) {
        return find(person)
                .filter(Person::active)
                .filter(found -> found.is(role))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Person> managerOf(PersonId person) {
        return find(person).flatMap(Person::manager).flatMap(this::find).filter(Person::active);
    }

    /** The active people whose manager the person is. */
    @Transactional(readOnly = true)
    public Set<PersonId> teamOf(PersonId manager) {
        return rows.reportsTo(manager).stream()
                .filter(Person::active)
                .map(Person::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who gets the person's work now. A substitute who is absent too is followed to their own substitute. */
    @Transactional(readOnly = true)
    public Optional<Person> substituteOf(PersonId absent) {
        return substitutions.substituteOf(absent).flatMap(this::find);
    }

    /** Everybody whose work this person gets now, directly or because a substitute is absent too. */
    @Transactional(readOnly = true)
    public Set<PersonId> absentFor(PersonId substitute) {
        return known.absentFor(substitute);
    }

    /** The person's present and future absences. */
    @Transactional(readOnly = true)
    public List<Substitution> absencesOf(PersonId absent) {
        return substitutions.of(absent);
    }

    /**
     * Adds somebody without a mail, for imports and the start of the server.
     *
     * @throws io.aimsflow.shared.Refused if a field is not as it has to be, or the address is taken
     */
    public Person add(NewPerson person) {
        return membership.add(person, Optional.empty());
    }

    /**
     * Adds somebody who is then mailed a link to set their first password ({@link PersonInvited}).
     *
     * @throws io.aimsflow.shared.Refused if a field is not as it has to be, or the address is taken
     */
    public Person invite(NewPerson person, Actor administrator) {
        requireAdministrator(administrator);
        return membership.invite(person, administrator);
    }

    /** Mails the first link again to somebody who never set a password. */
    public void inviteAgain(PersonId person, Actor administrator) {
        requireAdministrator(administrator);
        membership.inviteAgain(person, administrator);
    }

    /**
     * Changes what an administrator may change.
     *
     * @throws io.aimsflow.shared.Refused if a field is not as it has to be, a manager would stand below themselves, or
     *     nobody would be administrator any more
     */
    public Person change(PersonId person, PersonChange wanted, Actor administrator) {
        requireAdministrator(administrator);
        return membership.change(person, wanted, administrator);
    }

    /** True if the person was invited or added, and has not set a password yet. */
    @Transactional(readOnly = true)
    public boolean awaitsFirstPassword(PersonId person) {
        return membership.awaitsFirstPassword(person);
    }

    /** Changes what everybody may change about themselves. */
    public void change(PersonId person, Profile wanted) {
        membership.change(person, wanted);
    }

    @Transactional(readOnly = true)
    public Profile profile(PersonId person) {
        return membership.profile(person);
    }

    /** What the person has to do or owns, from all modules. */
    @Transactional(readOnly = true)
    public List<Responsibility> responsibilitiesOf(PersonId person) {
        return departure.responsibilitiesOf(person);
    }

    /**
     * Closes an account; its sessions, tokens and links end with the next request.
     *
     * @throws io.aimsflow.shared.Refused if the person still has something to do or owns something, or nobody would be
     *     administrator any more
     */
    public void deactivate(PersonId person, Actor administrator) {
        requireAdministrator(administrator);
        departure.close(person, Optional.empty(), administrator);
    }

    /**
     * Hands over all that the person has to do and owns, and closes the account.
     *
     * @throws io.aimsflow.shared.Refused as above, or if the heir is inactive or may not take over
     */
    public void deactivate(PersonId person, PersonId heir, Actor administrator) {
        requireAdministrator(administrator);
        departure.close(person, Optional.of(heir), administrator);
    }

    /**
     * Lets somebody stand in from the first to the last day, both included, in the absent person's zone. For oneself, or
     * by an administrator.
     *
     * @throws io.aimsflow.shared.Refused for oneself as substitute, inactive people, past or overlapping days, and if the
     *     substitute would be absent with the absent person as substitute, over however many others
     */
    public Substitution declareAbsence(
            PersonId absent, PersonId substitute, LocalDate firstDay, LocalDate lastDay, Actor actor) {
        requireSelfOrAdministrator(absent, actor);
        return membership.declareAbsence(get(absent), get(substitute), firstDay, lastDay, actor);
    }

    /** Ends an absence at once, or takes a future one back. */
    public void endAbsence(UUID substitution, Actor actor) {
        Substitution found =
                substitutions.find(substitution).orElseThrow(() -> new NotFound("substitution", substitution));
        requireSelfOrAdministrator(found.absent(), actor);
        membership.endAbsence(found, actor);
    }

    private void requireSelfOrAdministrator(PersonId self, Actor actor) {
        if (!actor.person().equals(self)) {
            requireAdministrator(actor);
        }
    }

    private void requireAdministrator(Actor actor) {
        if (!holds(actor.person(), Role.ADMINISTRATOR)) {
            throw new NotFound("administration", actor.person());
        }
    }
}
