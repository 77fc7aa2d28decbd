package io.aimsflow.notifications;

import io.aimsflow.shared.PersonId;
import java.util.Locale;

/**
 * To whom a mail goes and from whom it comes.
 *
 * @param address of the reader, without a name
 * @param from address of the sender, without a name
 */
public record Envelope(PersonId reader, String address, Locale language, String from) {}
