package io.aimsflow.concerns;

import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.RoleInformed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reporters do with reference and secret: read the answer, and add to what they reported. */
@Service
@Transactional
public class ConcernFollowing {

    /** What the model waits for after it asked back. */
    static final String ANSWERED = "concern-reporter-answered";

    private static final int MOST_MESSAGES = 20;

    /** Compared with if there is no such concern, so that it takes as long as a wrong secret. */
    private static final byte[] NOBODYS = ConcernSecrets.hash(ConcernSecrets.random());

    private final ConcernTable table;
    private final ConcernMessageTable messages;
    private final ConcernTelling tell;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    ConcernFollowing(
            ConcernTable table,
            ConcernMessageTable messages,
            ConcernTelling tell,
            Cases cases,
            ApplicationEventPublisher events) {
        this.table = table;
        this.messages = messages;
        this.tell = tell;
        this.cases = cases;
        this.events = events;
    }

    /** What the reporter may read; empty if there is no such concern or the secret is not its own, which nobody can tell apart. */
    @Transactional(readOnly = true)
    public Optional<FollowedConcern> read(String number, String secret) {
        return find(number, secret).map(this::followed);
    }

    /**
     * Adds to what was reported. If the organisation asked back, this wakes the case.
     *
     * @return empty if there is no such concern or the secret is not its own
     * @throws Refused without a text, or after too many messages
     */
    public Optional<FollowedConcern> add(String number, String secret, String typed) {
        return find(number, secret).map(found -> {
            cases.lock(found.caseId());
            var concern = table.byNumber(found.number()).orElseThrow();
            var text = Concerns.text("text", typed);
            if (!mayAdd(concern)) {
                throw Refused.at("text", "concern-too-many", MOST_MESSAGES);
            }
            tell.message(concern, Optional.empty(), text);
            wake(concern);
            return followed(table.byNumber(found.number()).orElseThrow());
        });
    }

    private void wake(Concern concern) {
        if (concern.state() == ConcernState.ASKED_BACK) {
            table.state(concern.id(), ConcernState.RECEIVED, Optional.empty());
            tell.state(concern, concern.title(), ConcernState.RECEIVED);
            cases.tell(concern.caseId(), ANSWERED);
        } else {
            events.publishEvent(
                    new RoleInformed(concern.caseId(), Role.AIMS_MANAGER, "concerns.added", List.of(concern.number())));
        }
    }

    private Optional<Concern> find(String number, String secret) {
        var known = table.byNumber(number.strip().toUpperCase(Locale.ROOT));
        var fits = ConcernSecrets.fits(known.map(Concern::secretHash).orElse(NOBODYS), secret);
        return known.filter(concern -> fits);
    }

    private FollowedConcern followed(Concern concern) {
        var written = messages.of(concern.id());
        return new FollowedConcern(concern.number(), concern.reportedAt(), concern.state(), written, mayAdd(concern));
    }

    private boolean mayAdd(Concern concern) {
        return concern.state() != ConcernState.CANCELLED && messages.fromReporter(concern.id()) < MOST_MESSAGES;
    }
}
