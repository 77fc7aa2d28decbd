package io.aimsflow.identity;

import io.aimsflow.shared.Kept;
import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles that somebody holds. Kept for a minute, for other nodes change them too; what this one changes is read again. */
@Component
class HeldRoles {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Kept<Set<Role>> roles;

    HeldRoles(PersonRows rows) {
        this.roles = new Kept<>(KEPT, rows::heldRoles);
    }

    Set<Role> get() {
        return roles.get();
    }

    void forget() {
        roles.forget();
    }
}
