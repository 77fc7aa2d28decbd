package io.aimsflow.identity;

import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles that somebody holds. Kept for a minute, for other nodes change them too; what this one changes is read again. */
@Component
class HeldRoles {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Known(Set<Role> roles, long until) {}

    private final PersonRows rows;
    private volatile Known known = new Known(Set.of(), System.nanoTime());

    HeldRoles(PersonRows rows) {
        this.rows = rows;
    }

    Set<Role> get() {
        var now = System.nanoTime();
        var found = known;
        if (found.until - now <= 0) {
            found = new Known(rows.heldRoles(), now + KEPT.toNanos());
            known = found;
        }
        return found.roles;
    }

    void forget() {
        known = new Known(Set.of(), System.nanoTime());
    }
}
