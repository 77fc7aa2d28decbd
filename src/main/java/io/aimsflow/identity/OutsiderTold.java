package io.aimsflow.identity;

import java.util.List;
import java.util.UUID;

/**
 * Somebody without an account is to know something. The event is stored, so it carries neither secret nor address: whoever mails
 * them asks {@link Outsiders} for both at that moment.
 *
 * @param event tells this event from an equal one, and a second delivery of it from both
 * @param messageKey what to tell: message {@code <messageKey>} of the module's bundle, with {@code .subject}, {@code .button} and
 *     {@code .why}
 * @param args fill the placeholders of all four
 */
public record OutsiderTold(UUID event, UUID outsider, String messageKey, List<String> args) {

    public OutsiderTold {
        args = List.copyOf(args);
    }

    public OutsiderTold(UUID outsider, String messageKey, List<String> args) {
        this(UUID.randomUUID(), outsider, messageKey, args);
    }
}
