package io.aimsflow.identity;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever leads others hands them over too, for overdue work is reported to one's manager. */
@Component
class Reports implements Responsibilities {

    private final Accounts accounts;
    private final PersonRows rows;

    Reports(Accounts accounts, PersonRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return rows.reportsTo(person).stream()
                .map(report -> new Responsibility(
                        "identity.responsibility.report", report.name(), "/administration/people/" + report.id()))
                .toList();
    }

    /** An heir from below the leaver takes the leaver's place, or they would come to stand below themselves. */
    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        if (rows.isBelow(to, from)) {
            assign(to, rows.find(from).flatMap(Person::manager));
        }
        rows.reportsTo(from).forEach(report -> assign(report.id(), Optional.of(to)));
    }

    private void assign(PersonId report, Optional<PersonId> manager) {
        Account account = accounts.getReferenceById(report.value());
        account.manager(manager);
        accounts.saveAndFlush(account);
    }
}
