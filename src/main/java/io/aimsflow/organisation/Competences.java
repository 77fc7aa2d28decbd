package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.organisation.CompetenceCoverage.Cover;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which competences the roles need, and what shows that their holders have them (ISO/IEC 42001:2023, 7.2). The AIMS manager
 * keeps them; with top management and internal auditors they see everybody, and everybody sees how they stand themselves.
 */
@Service
@Transactional
public class Competences {

    /** The process in which a gap is settled. */
    public static final String PROCESS = "competence-gap";

    static final String SUBJECT = "competence";

    static final Set<Role> READ_ALL =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private static final int SOON = 60;

    private final CompetenceTable competences;
    private final CompetenceGapTable gaps;
    private final OrganisationAccess access;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final People people;

    Competences(
            CompetenceTable competences,
            CompetenceGapTable gaps,
            OrganisationAccess access,
            OrganisationTelling telling,
            OrganisationDays days,
            People people) {
        this.competences = competences;
        this.gaps = gaps;
        this.access = access;
        this.telling = telling;
        this.days = days;
        this.people = people;
    }

    /** True if the person keeps competences. */
    @Transactional(readOnly = true)
    public boolean mayManage(PersonId person) {
        return access.manages(person);
    }

    /**
     * All competences by number, with those who need them, as far as the viewer may see them.
     *
     * @throws NotFound for external auditors
     */
    @Transactional(readOnly = true)
    public List<CompetenceCoverage> coverage(PersonId viewer) {
        access.requireInsider(viewer);
        var all = READ_ALL.stream().anyMatch(role -> people.holds(viewer, role));
        return whole().stream().map(one -> all ? one : only(one, viewer)).toList();
    }

    /** @throws NotFound if there is none, or the viewer may not read it */
    @Transactional(readOnly = true)
    public CompetenceCoverage byReference(String reference, PersonId viewer) {
        var number = Competence.number(reference);
        return coverage(viewer).stream()
                .filter(one -> one.competence().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("competence", reference));
    }

    /**
     * Adds a competence that the holders of these roles need.
     *
     * @return its reference
     * @throws Refused if something is missing or too long
     * @throws NotFound unless the actor is AIMS manager
     */
    public String add(String name, String shownBy, Set<Role> roles, Actor actor) {
        access.requireManager(actor.person());
        var id = UUID.randomUUID();
        competences.insert(id, name(name), shownBy(shownBy), needed(roles), days.now(), actor.person());
        var added = competences.lock(id);
        tell(added, "competence-added", actor, "");
        return added.reference();
    }

    /**
     * @param seen version that the change is based on
     * @throws io.aimsflow.shared.Conflict if somebody changed it since
     */
    public void change(
            String reference, int seen, String name, String shownBy, Set<Role> roles, boolean retired, Actor actor) {
        access.requireManager(actor.person());
        var old = get(reference);
        competences.change(old, seen, name(name), shownBy(shownBy), needed(roles), retired);
        tell(get(reference), retired && !old.retired() ? "competence-retired" : "competence-changed", actor, "");
    }

    /**
     * Notes what shows that somebody has it.
     *
     * @throws Refused if the proof lies ahead or is over, or the person is not of the organisation
     */
    public void prove(
            String reference,
            PersonId person,
            ProofKind kind,
            String what,
            LocalDate obtainedOn,
            Optional<LocalDate> validUntil,
            Actor actor) {
        access.requireManager(actor.person());
        OrganisationRules.requireColleague("person", person, people);
        checkDays(obtainedOn, validUntil, days.today());
        var competence = get(reference);
        var text = OrganisationRules.needed("what", what, 1000);
        competences.prove(
                new Proof(competence.id(), person, kind, text, obtainedOn, validUntil, Optional.empty()),
                actor.person(),
                days.now());
        tell(competence, "competence-proven", actor, people.get(person).name() + ": " + text);
    }

    static void checkDays(LocalDate obtainedOn, Optional<LocalDate> validUntil, LocalDate today) {
        if (obtainedOn.isAfter(today) || obtainedOn.isBefore(today.minusYears(60))) {
            throw Refused.at("obtainedOn", "organisation-obtained");
        }
        validUntil.ifPresent(last -> OrganisationRules.ahead("validUntil", last, today, 30));
    }

    /** Everybody's, for whoever is known to see it. */
    List<CompetenceCoverage> whole() {
        var today = days.today();
        var proofs = competences.proofs().stream()
                .collect(Collectors.toMap(one -> key(one.competence(), one.person()), one -> one));
        var live =
                gaps.live().stream().collect(Collectors.toMap(one -> key(one.competence(), one.person()), one -> one));
        Map<Role, List<Person>> holders = new EnumMap<>(Role.class);
        return competences.all().stream()
                .map(one -> new CompetenceCoverage(
                        one,
                        needing(one, holders).stream()
                                .map(person -> cover(one, person, proofs, live, today))
                                .toList()))
                .toList();
    }

    private List<Person> needing(Competence competence, Map<Role, List<Person>> holders) {
        if (competence.retired()) {
            return List.of();
        }
        return competence.roles().stream()
                .flatMap(role -> holders.computeIfAbsent(role, people::holders).stream())
                .distinct()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Cover cover(
            Competence competence,
            Person person,
            Map<String, Proof> proofs,
            Map<String, CompetenceGap> live,
            LocalDate today) {
        var key = key(competence.id(), person.id());
        var proof = Optional.ofNullable(proofs.get(key));
        var proven = proof.filter(one -> one.validOn(today)).isPresent();
        var soon =
                proven && proof.filter(one -> one.validOn(today.plusDays(SOON))).isEmpty();
        return new Cover(person.id(), person.name(), proof, proven, soon, Optional.ofNullable(live.get(key)));
    }

    private CompetenceCoverage only(CompetenceCoverage all, PersonId viewer) {
        return new CompetenceCoverage(
                all.competence(),
                all.people().stream()
                        .filter(one -> access.isOrStandsInFor(viewer, one.person()))
                        .toList());
    }

    private static String key(UUID competence, PersonId person) {
        return competence + " " + person;
    }

    private void tell(Competence competence, String what, Actor actor, String note) {
        var facts = Map.<String, Object>of("competence", competence.reference(), "name", competence.name());
        telling.tell(competence.id(), what, Optional.of(actor), Optional.empty(), note, "7.2", facts);
    }

    private Competence get(String reference) {
        return competences
                .byNumber(Competence.number(reference))
                .orElseThrow(() -> new NotFound("competence", reference));
    }

    private static String name(String typed) {
        return OrganisationRules.needed("name", typed.replaceAll("\\s+", " "), 200);
    }

    private static String shownBy(String typed) {
        return OrganisationRules.needed("shownBy", typed, 2000);
    }

    private static Set<Role> needed(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw Refused.at("roles", "organisation-roles");
        }
        return roles;
    }
}
