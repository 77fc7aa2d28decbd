package io.aimsflow.portal;

/** Whether an invitation opens the portal. */
public enum InvitationState {
    OPEN,
    EXPIRED,
    WITHDRAWN,
    /** The audit is over. */
    CLOSED;

    /** Key of the message that names it. */
    public String messageKey() {
        return "portal.state." + name();
    }
}
