package io.aimsflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A stored session that remembers whether it has to be written, and counts as used only once a minute. */
final class SparingSession implements Session {

    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final Session stored;
    private boolean changed;

    SparingSession(Session stored, boolean isNew) {
        this.stored = stored;
        this.changed = isNew;
    }

    Session stored() {
        return stored;
    }

    /** True once after each change. */
    boolean takeChange() {
        boolean before = changed;
        changed = false;
        return before;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (stored.getLastAccessedTime().plus(USE_NOTED).isBefore(time)) {
            changed = true;
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
