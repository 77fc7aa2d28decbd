package io.aimsflow.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A value that is read at most once in a while, by real time; {@link #forget()} has it read again. */
public final class Kept<T> {

    private record Known<T>(T value, long until) {}

    private final long nanos;
    private final Supplier<T> read;
    private volatile Optional<Known<T>> known = Optional.empty();

    /** @param read must not answer null */
    public Kept(Duration time, Supplier<T> read) {
        this.nanos = time.toNanos();
        this.read = read;
    }

    public T get() {
        var now = System.nanoTime();
        var found = known.filter(value -> value.until - now > 0);
        if (found.isEmpty()) {
            found = Optional.of(new Known<>(read.get(), now + nanos));
            known = found;
        }
        return found.get().value;
    }

    public void forget() {
        known = Optional.empty();
    }
}
