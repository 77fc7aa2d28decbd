package io.aimsflow.notifications;

import java.time.Duration;

/** How long to wait after a failed attempt, and when to give up. */
final class Backoff {

    /** From the day a mail is written, or tried again by hand. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    private Backoff() {}

    /** Doubles from one minute up to four hours. @param attempts how many have failed, at least 1 */
    static Duration after(int attempts) {
        // 2^8 minutes are already longer than the longest wait
        var doublings = Math.min(attempts - 1, 8);
        var wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
