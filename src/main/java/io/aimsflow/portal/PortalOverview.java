package io.aimsflow.portal;

import java.util.List;

/**
 * Who may look at the evidence of an audit, and what they asked.
 *
 * @param title of the audit's evidence pack; of the audit, if none was released
 * @param mayInvite true if the portal can be opened for somebody else now
 */
public record PortalOverview(
        String title, List<Guest> guests, List<AuditorQuestion> questions, boolean mayManage, boolean mayInvite) {

    /** One auditor, and how often they looked at something. */
    public record Guest(Invitation invitation, InvitationState state, int views) {}

    public PortalOverview {
        guests = List.copyOf(guests);
        questions = List.copyOf(questions);
    }
}
