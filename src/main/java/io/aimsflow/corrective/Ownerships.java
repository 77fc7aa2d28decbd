package io.aimsflow.corrective;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the nonconformities that they own and the actions that they have yet to do. */
@Component
class Ownerships implements Responsibilities {

    private final NonconformityStore store;
    private final Cases cases;
    private final Telling tell;

    Ownerships(NonconformityStore store, Cases cases, Telling tell) {
        this.store = store;
        this.cases = cases;
        this.tell = tell;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return store.openOf(person.value()).stream()
                .map(Ownerships::responsibility)
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        store.openOf(from.value()).forEach(nonconformity -> {
            nonconformity.handOver(from, to);
            nonconformity
                    .owner()
                    .ifPresent(owner -> cases.change(nonconformity.caseId(), Map.of("owner", owner.toString())));
            tell.state(nonconformity);
            tell.fact("handed-over", nonconformity, actor, Map.of("from", from.toString(), "to", to.toString()));
        });
    }

    private static Responsibility responsibility(Nonconformity nonconformity) {
        var title = nonconformity.number() + " " + nonconformity.title();
        return new Responsibility("corrective.responsibility", title, "/cases/" + nonconformity.number());
    }
}
