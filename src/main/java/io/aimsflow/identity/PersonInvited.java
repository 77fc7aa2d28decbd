package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;

/**
 * Somebody has a new account and no password yet. Whoever mails them mints the link when the mail is sent:
 * {@link OneTimeLinks#mint} with {@link LinkPurpose#INVITATION}.
 */
public record PersonInvited(PersonId person, PersonId by) {}
