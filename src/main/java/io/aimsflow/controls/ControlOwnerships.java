package io.aimsflow.controls;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lets somebody who leaves hand over the controls that they own. */
@Component
class ControlOwnerships implements Responsibilities {

    private final ControlStore store;
    private final ControlHistory history;
    private final ControlTelling tell;

    ControlOwnerships(ControlStore store, ControlHistory history, ControlTelling tell) {
        this.store = store;
        this.history = history;
        this.tell = tell;
    }

    @Override
    public List<Responsibility> of(PersonId person) {
        return store.ownedBy(person.value()).stream()
                .map(control -> responsibility(control.view()))
                .toList();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        store.ownedBy(from.value()).forEach(control -> {
            control.handOver(to);
            history.add(
                    control.ref(),
                    Optional.of(actor),
                    "changed",
                    List.of(new FieldChange("owner", from.toString(), to.toString())));
            tell.fact("control-handed-over", control, actor, Map.of("from", from.toString(), "to", to.toString()));
        });
    }

    private static Responsibility responsibility(ControlView control) {
        var title = control.ref() + " " + control.title(LocaleContextHolder.getLocale());
        return new Responsibility("controls.responsibility", title, "/controls/" + control.ref());
    }
}
