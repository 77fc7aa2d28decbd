package io.aimsflow.workflow;

import io.aimsflow.shared.Role;
import java.util.List;
import java.util.UUID;

/**
 * A practice wants all holders of a role to know something that belongs to no case, see {@link RoleInformed} for what does.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param path of the page to look at, beginning with a slash
 * @param messageKey what to tell; its text is message {@code <messageKey>} in the practice's bundle; the subject line is
 *     message {@code <messageKey>.subject}, the words on the button {@code <messageKey>.button}
 * @param args fill the placeholders of all three
 */
public record RoleTold(UUID event, Role role, String path, String messageKey, List<String> args) {

    public RoleTold {
        args = List.copyOf(args);
    }
}
