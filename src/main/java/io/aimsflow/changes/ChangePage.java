package io.aimsflow.changes;

import java.util.List;

/**
 * A page of the register, the newest first.
 *
 * @param next {@link ChangeFilter#after()} of the next page; 0 if this is the last one
 */
public record ChangePage(List<PlannedChange> changes, long next) {}
