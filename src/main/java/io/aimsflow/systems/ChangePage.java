package io.aimsflow.systems;

import java.util.List;

/**
 * A page of an entry's history, the newest first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record ChangePage(List<ChangeEntry> entries, String next) {}
