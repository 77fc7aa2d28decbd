package io.aimsflow.concerns;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what is written to and by reporters, and tells case and ledger; to the ledger only hashes of what people wrote. */
@Component
class ConcernTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("7.4"), ClauseRef.of("8.1"));

    private final ConcernMessageTable messages;
    private final Cases cases;
    private final Ledger ledger;
    private final Clock clock;

    ConcernTelling(ConcernMessageTable messages, Cases cases, Ledger ledger, Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    void state(Concern concern, String title, ConcernState state) {
        cases.describe(concern.caseId(), new CaseState(title, state.messageKey(), concern.reporter()));
    }

    /** A message from or to the reporter; {@code by} is empty if the reporter wrote it. */
    void message(Concern concern, Optional<Actor> by, String text) {
        var message = new ConcernMessage(UUID.randomUUID(), now(), by.isEmpty(), by.map(Actor::person), text);
        messages.insert(concern.id(), message);
        fact(
                concern,
                by.isEmpty() ? "added-to" : "answered",
                by,
                Map.of(
                        ConcernMessageHashes.KEY,
                        new ContentReference(message.id(), ConcernMessageHashes.hash(message))));
    }

    void fact(Concern concern, String what, Optional<Actor> by, Map<String, Object> facts) {
        var content = new HashMap<>(facts);
        content.put("number", concern.number());
        ledger.append(new NewEntry("concern-" + what, by, Optional.of(concern.caseId()), CLAUSES, content));
    }

    /** As exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
