package io.aimsflow.notifications;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/** A case as far as mails tell of it. */
record CaseNotice(CaseId id, String number, String title, Optional<PersonId> owner) {}
