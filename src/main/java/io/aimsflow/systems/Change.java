package io.aimsflow.systems;

/**
 * One difference between an entry before and after.
 *
 * @param aspect the field ({@code PURPOSE}), or of which type of component what changed ({@code MODEL_VERSION}, {@code
 *     DATASET_ADDED})
 * @param about name of the component; empty for a field
 * @param before in canonical form, see {@link Description}; empty if there was nothing
 */
public record Change(String aspect, String about, String before, String after) {

    /** The aspect that is no field: the class of the EU AI Act. */
    public static final String RISK_CLASS = "RISK_CLASS";

    /** True if a component is new: there was nothing before. */
    public boolean added() {
        return aspect.endsWith("_ADDED");
    }
}
