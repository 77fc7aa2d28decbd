package io.aimsflow.controls;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells the ledger what became of controls. */
@Component
class ControlTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("6.1.3"));

    private final Ledger ledger;

    ControlTelling(Ledger ledger) {
        this.ledger = ledger;
    }

    void fact(String what, Control about, Actor actor, Map<String, Object> facts) {
        var content = new TreeMap<>(facts);
        content.put("control", about.ref().id());
        content.put("title", about.view().title(Locale.ENGLISH));
        ledger.append(new NewEntry(what, Optional.of(actor), Optional.empty(), CLAUSES, content));
    }
}
