package io.aimsflow.workflow;

import java.util.List;
import java.util.Optional;

/**
 * One page of tasks.
 *
 * @param next to hand back as {@link InboxQuery#after()}; empty on the last page
 */
public record InboxPage(List<InboxRow> rows, Optional<String> next) {}
