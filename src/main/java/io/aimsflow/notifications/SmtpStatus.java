package io.aimsflow.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether mails can leave, and whether they did.
 *
 * @param server host and port; empty if none is configured
 * @param lastError the newest refusal or failure, with the time at which it happened
 * @param unsent how many mails are in each state other than sent; states without mails are left out
 */
public record SmtpStatus(
        Optional<String> server,
        String sender,
        Optional<Instant> lastSuccess,
        Optional<Failure> lastError,
        Map<MailState, Long> unsent) {

    /** One failed attempt. */
    public record Failure(Instant at, String reason) {}

    public boolean configured() {
        return server.isPresent();
    }

    public long unsent(MailState state) {
        return unsent.getOrDefault(state, 0L);
    }
}
