package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;

/**
 * Somebody asked for a link to set a new password. No secret travels in the event, which is stored: whoever mails the
 * person mints the link when the mail is sent, {@link OneTimeLinks#mint} with {@link LinkPurpose#PASSWORD}.
 */
public record PasswordLinkRequested(PersonId person) {}
