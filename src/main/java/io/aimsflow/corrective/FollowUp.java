package io.aimsflow.corrective;

/**
 * A change that a nonconformity makes necessary elsewhere.
 *
 * @param what in the words of who decided it; not blank
 */
public record FollowUp(FollowUpKind kind, String what) {}
