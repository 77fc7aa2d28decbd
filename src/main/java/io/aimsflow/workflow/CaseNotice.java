package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * A case as messages tell of it.
 *
 * @param title what people call its subject
 * @param owner who owns the subject, if anybody yet
 */
public record CaseNotice(CaseId id, String number, String title, Optional<PersonId> owner) {}
