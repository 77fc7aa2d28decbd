package io.aimsflow.workflow;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps those apart who must not judge their own work: who prepared may not approve, who did may not judge the effect. The
 * model declares it per user task; this is the one place that enforces it, for pages and API alike, and against substitution:
 * whoever acted in somebody's place counts as both, and nobody may act for somebody who is barred.
 */
@Component
class SeparationOfDuties {

    private static final String PERSON = "person:";

    private final JdbcClient jdbc;
    private final People people;

    SeparationOfDuties(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * What the model declares for one task.
     *
     * @param from element ids, or {@code person:<id>}
     */
    record Rule(CaseId caseId, List<String> from) {

        static Rule of(WorkItem item) {
            return new Rule(item.caseId(), item.separateFrom());
        }
    }

    /** @throws Refused if the actor, or the person they act for, is barred */
    void require(Actor actor, Rule rule) {
        var barred = barred(rule);
        if (barred.contains(actor.person())) {
            throw Refused.because("separation-of-duties");
        }
        if (actor.onBehalfOf().filter(barred::contains).isPresent()) {
            throw Refused.because("separation-of-duties-substitute");
        }
    }

    boolean bars(PersonId person, Rule rule) {
        return barred(rule).contains(person);
    }

    /** Everybody whom the rule keeps away: who did the named steps, for whom they did them, and who stands in for these now. */
    Set<PersonId> barred(Rule rule) {
        if (rule.from().isEmpty()) {
            return Set.of();
        }
        Set<PersonId> doers = new HashSet<>();
        rule.from().stream()
                .filter(token -> token.startsWith(PERSON) && !token.endsWith("null"))
                .map(token -> PersonId.of(token.substring(PERSON.length())))
                .forEach(doers::add);
        doers.addAll(completers(rule));
        Set<PersonId> barred = new HashSet<>(doers);
        doers.forEach(doer -> people.substituteOf(doer).ifPresent(substitute -> barred.add(substitute.id())));
        return barred;
    }

    private List<PersonId> completers(Rule rule) {
        return jdbc
                .sql("""
                select distinct person from workflow_work_item, lateral (values (closed_by), (closed_for)) as who (person)
                where case_id = ? and element = any (?) and state = 'DONE' and person is not null""")
                .param(rule.caseId().value())
                .param(rule.from().toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
