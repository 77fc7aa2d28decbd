package io.aimsflow.pack;

import java.util.Optional;

/**
 * Which files of a pack are asked for.
 *
 * @param text words that all stand in title, path, clauses or controls; empty for all
 * @param heading number of the clause or control that they serve
 * @param after number of the last file of the page before, 0 for the first page
 */
public record PackSearch(String text, Optional<PackKind> kind, Optional<String> heading, int after) {}
