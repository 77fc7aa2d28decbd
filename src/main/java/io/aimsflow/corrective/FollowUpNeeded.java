package io.aimsflow.corrective;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import java.util.UUID;

/**
 * A closed nonconformity makes a change necessary elsewhere. The module that keeps what has to change opens a case for it
 * and links that to this one.
 *
 * @param followUp tells this event from an equal one, and a second delivery of it from both
 * @param what in the words of who decided it
 */
public record FollowUpNeeded(UUID followUp, FollowUpKind kind, CaseId caseId, String number, String what, Actor by) {}
