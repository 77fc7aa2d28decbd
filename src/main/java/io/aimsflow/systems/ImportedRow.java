package io.aimsflow.systems;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a file, as it would be taken over.
 *
 * @param known the entry that it changes; empty if it is a new one
 * @param texts of the fields for which the file has a column
 * @param changes what would be different; for a new entry all that it says
 */
public record ImportedRow(
        int line, String name, Optional<AiSystemLine> known, Map<AiSystemField, String> texts, List<Change> changes) {}
