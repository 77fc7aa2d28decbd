package io.aimsflow.impact;

/**
 * What the system does to one group of people in one respect.
 *
 * @param severity of a harm, or strength of a benefit, from 1 (negligible) to 5 (gravest)
 * @param likelihood from 1 (rare) to 5 (almost certain)
 * @param evidence what that rests on; may be empty
 * @param existing what is done about it already; may be empty
 */
public record Impact(
        String group,
        Dimension dimension,
        Nature nature,
        String what,
        int severity,
        int likelihood,
        Reversibility reversibility,
        Reach scale,
        String evidence,
        String existing) {

    /** Whether both tell of the same thing, however it is rated. */
    boolean sameAs(Impact other) {
        return dimension == other.dimension
                && nature == other.nature
                && group.equalsIgnoreCase(other.group)
                && what.equalsIgnoreCase(other.what);
    }

    public boolean harm() {
        return nature == Nature.HARM;
    }
}
