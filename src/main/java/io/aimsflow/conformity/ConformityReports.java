package io.aimsflow.conformity;

import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the organisation conforms, computed from the registers whenever somebody asks, and what it says of itself in its gap
 * review. For the roles that watch over the management system; who sees to a clause may see the report too.
 */
@Service
@Transactional
public class ConformityReports {

    private static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private static final int LONGEST_NOTE = 4000;

    private final Clauses clauses;
    private final Indicators indicators;
    private final GapTable answers;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    ConformityReports(
            Clauses clauses, Indicators indicators, GapTable answers, People people, Ledger ledger, Clock clock) {
        this.clauses = clauses;
        this.indicators = indicators;
        this.answers = answers;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws NotFound if the report is not for this person */
    @Transactional(readOnly = true)
    public ConformityReport now(SignedIn viewer) {
        var given = answers.all();
        requireReader(viewer, given);
        return report(given, viewer.is(Role.AIMS_MANAGER));
    }

    /** The report for what the server keeps by itself. Whoever calls shows it to nobody who may not see it. */
    @Transactional(readOnly = true)
    public ConformityReport unattended() {
        return report(answers.all(), false);
    }

    private ConformityReport report(Map<ClauseRef, GapAnswer> given, boolean mayAnswer) {
        Map<ClauseRef, List<Indication>> told = indicators.told().stream()
                .sorted(Comparator.comparing(Indication::state).reversed())
                .collect(Collectors.groupingBy(Indication::clause));
        var states = clauses.all().stream()
                .map(clause -> new ClauseConformity(
                        clause,
                        told.getOrDefault(clause.ref(), List.of()),
                        Optional.ofNullable(given.get(clause.ref()))))
                .toList();
        return new ConformityReport(clock.instant(), states, mayAnswer);
    }

    /**
     * Answers the gap review for a clause.
     *
     * @param version of the answer before as it was shown, 0 if there was none
     * @param responsible who sees to the clause, if somebody is named
     * @throws Refused if the note is too long, or the responsible person left or is no colleague
     * @throws Conflict if somebody else answered since
     * @throws NotFound unless the actor is AIMS manager, or if there is no such clause
     */
    public void answer(String number, int version, Gap gap, String note, Optional<PersonId> responsible, Actor actor) {
        if (!people.holds(actor.person(), Role.AIMS_MANAGER)) {
            throw new NotFound("gap review to answer", actor.person());
        }
        var clause = clauses.get(number).ref();
        check(note, responsible);
        answers.write(clause, new GapAnswer(version, gap, note, responsible, actor.person(), clock.instant()));
        Map<String, Object> content = new HashMap<>(Map.of("clause", number, "gap", gap.name(), "note", note));
        responsible.ifPresent(person -> content.put("responsible", person.toString()));
        ledger.append(new NewEntry("gap-answered", Optional.of(actor), Optional.empty(), Set.of(clause), content));
    }

    private void check(String note, Optional<PersonId> responsible) {
        if (note.length() > LONGEST_NOTE) {
            throw Refused.at("note", "conformity-note-long", LONGEST_NOTE);
        }
        if (note.indexOf('\0') >= 0) {
            throw Refused.at("note", "conformity-characters");
        }
        var known = responsible.isEmpty()
                || responsible
                        .flatMap(people::find)
                        .filter(Person::active)
                        .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                        .isPresent();
        if (!known) {
            throw Refused.at("responsible", "conformity-person-unknown");
        }
    }

    private static void requireReader(SignedIn viewer, Map<ClauseRef, GapAnswer> given) {
        var reads = READERS.stream().anyMatch(viewer::is)
                || given.values().stream()
                        .anyMatch(answer ->
                                answer.responsible().filter(viewer.id()::equals).isPresent());
        if (!reads) {
            throw new NotFound("report", "of conformity");
        }
    }
}
