package io.aimsflow.conformity;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the clauses that they see to. */
@Component
class ClauseResponsibilities implements Responsibilities {

    private final GapTable answers;
    private final Clauses clauses;
    private final Ledger ledger;

    ClauseResponsibilities(GapTable answers, Clauses clauses, Ledger ledger) {
        this.answers = answers;
        this.clauses = clauses;
        this.ledger = ledger;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return seenToBy(person).stream()
                .map(ref -> new Responsibility(
                        "conformity.responsibility",
                        ref + " " + clauses.get(ref.number()).title(LocaleContextHolder.getLocale()),
                        "/conformity/" + ref))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        seenToBy(from).forEach(clause -> {
            answers.handOver(clause, to);
            ledger.append(new NewEntry(
                    "clause-handed-over",
                    Optional.of(actor),
                    Optional.empty(),
                    Set.of(clause),
                    Map.of("clause", clause.number(), "from", from.toString(), "to", to.toString())));
        });
    }

    private List<ClauseRef> seenToBy(PersonId person) {
        var theirs = answers.of(person);
        return clauses.all().stream().map(Clause::ref).filter(theirs::contains).toList();
    }
}
