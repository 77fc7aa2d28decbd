package io.aimsflow.corrective;

import java.util.Locale;

/** Where a nonconformity stands on its way. Its text is message {@link #messageKey()}. */
public enum NonconformityState {
    /** Waits for triage. */
    REPORTED,
    /** Is being contained and corrected. */
    CONTAINMENT,
    /** Its cause is being looked for. */
    CAUSE,
    /** Corrective action is being planned. */
    PLANNING,
    /** The plan waits for approval. */
    APPROVAL,
    /** The planned actions are being done. */
    ACTIONS,
    /** Everything is done; time has to show the effect, then it is reviewed. */
    EFFECTIVENESS,
    /** Proven effective; what else has to change is being decided. */
    FOLLOW_UPS,
    CLOSED,
    REJECTED,
    /** Was known already; the other nonconformity goes on. */
    MERGED,
    CANCELLED;

    /** True if nothing comes after it. */
    public boolean ended() {
        return compareTo(CLOSED) >= 0;
    }

    public String messageKey() {
        return "corrective.state." + name();
    }

    /** For names of styles: {@code follow-ups}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
