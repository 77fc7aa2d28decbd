package io.aimsflow.organisation;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the issues and interested parties that they own. */
@Component
class ContextOwnerships implements Responsibilities {

    private final ContextTable entries;
    private final ContextRegister register;

    ContextOwnerships(ContextTable entries, ContextRegister register) {
        this.entries = entries;
        this.register = register;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return entries.currentOf(person).stream()
                .map(one -> new Responsibility("organisation.context", one.title(), one.path()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        entries.currentOf(from).forEach(one -> {
            entries.change(one, one.version(), one.details().ownedBy(to));
            register.tell(one, "handed-over", Optional.empty(), "", actor);
        });
    }
}
