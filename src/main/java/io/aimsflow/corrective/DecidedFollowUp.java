package io.aimsflow.corrective;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A follow-up that was decided when its {@link Nonconformity} was closed. */
@Entity
@Table(name = "corrective_follow_up")
class DecidedFollowUp {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    private String what;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected DecidedFollowUp() {}

    DecidedFollowUp(FollowUp followUp, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = followUp.kind();
        this.what = followUp.what().strip();
        this.decidedAt = now;
    }

    UUID id() {
        return id;
    }

    FollowUp followUp() {
        return new FollowUp(kind, what);
    }
}
