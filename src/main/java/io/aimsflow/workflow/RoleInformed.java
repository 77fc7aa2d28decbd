package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.UUID;

/**
 * A practice wants all holders of a role to know something about a case, without asking anything of them.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param messageKey what to tell; its text is message {@code <messageKey>} in the practice's bundle, one sentence; the
 *     subject line is message {@code <messageKey>.subject}, a few words
 * @param args fill the placeholders of both
 */
public record RoleInformed(UUID event, CaseId caseId, Role role, String messageKey, List<String> args) {

    public RoleInformed {
        args = List.copyOf(args);
    }

    public RoleInformed(CaseId caseId, Role role, String messageKey, List<String> args) {
        this(UUID.randomUUID(), caseId, role, messageKey, args);
    }
}
