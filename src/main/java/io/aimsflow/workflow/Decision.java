package io.aimsflow.workflow;

import java.util.List;
import java.util.Map;

/**
 * What a decision table answered, and which version of it.
 *
 * @param key id of the decision, which is also its file's name
 * @param versionTag as its author calls the version; may be empty
 * @param version counted by the engine
 * @param hits the rules that fired, in the table's order; which of them count is the table's hit policy
 */
public record Decision(String key, String versionTag, int version, List<Hit> hits) {

    /**
     * One rule that fired.
     *
     * @param rule its id in the model
     * @param outputs by the names of the table's output columns; empty cells are missing
     */
    public record Hit(String rule, Map<String, Object> outputs) {

        public Hit {
            outputs = Map.copyOf(outputs);
        }

        /** The output as text; empty if the cell is. */
        public String text(String output) {
            return String.valueOf(outputs.getOrDefault(output, ""));
        }

        /** True if the output says so. */
        public boolean is(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }

    public Decision {
        hits = List.copyOf(hits);
    }
}
