package io.aimsflow.risk;

/**
 * One difference between an entry before and after.
 *
 * @param aspect name of a {@link RiskField}, or {@link #INHERENT}, {@link #RESIDUAL} or {@link #STATE}
 * @param before in canonical form, see {@link Details}; empty if there was nothing
 */
public record RiskChange(String aspect, String before, String after) {

    /** The level that the matrix gave, with nothing done about it. */
    public static final String INHERENT = "INHERENT_LEVEL";

    /** How far the organisation got: names of {@link RiskState}. */
    public static final String STATE = "STATE";

    /** The level that the matrix gave, with the existing controls at work. */
    public static final String RESIDUAL = "RESIDUAL_LEVEL";
}
