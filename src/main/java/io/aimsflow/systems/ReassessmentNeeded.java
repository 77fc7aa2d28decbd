package io.aimsflow.systems;

import java.util.List;
import java.util.UUID;

/**
 * Changes of a system make assessments necessary; once for all changes that came together. The modules that assess start what
 * is asked of them and name the causes in their case.
 *
 * @param id tells this event from an equal one, and a second delivery of it from both
 * @param impact whether the impact assessment has to be done again (ISO/IEC 42001:2023, 8.4)
 * @param risks whether the risks have to be assessed again (8.2)
 * @param causes at least one, the oldest first
 */
public record ReassessmentNeeded(
        UUID id, SystemId system, String number, boolean impact, boolean risks, List<Cause> causes) {

    /**
     * A change that asks for it.
     *
     * @param change of the entry's history
     * @param aspect see {@link Change#aspect()}
     * @param rule of the decision table that judged it
     */
    public record Cause(
            UUID change, String aspect, String about, String rule, boolean tell, String reason, String reasonDe) {}

    public ReassessmentNeeded {
        causes = List.copyOf(causes);
    }
}
