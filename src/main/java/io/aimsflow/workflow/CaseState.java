package io.aimsflow.workflow;

import io.aimsflow.shared.PersonId;
import java.util.Optional;

/**
 * What a practice tells of its case, for lists and the case page.
 *
 * @param title what people call the subject, at most 200 characters
 * @param state message key of the state, such as {@code corrective.state.PLANNED}
 * @param owner who owns the subject, if anybody yet; the owner may always see the case
 */
public record CaseState(String title, String state, Optional<PersonId> owner) {}
