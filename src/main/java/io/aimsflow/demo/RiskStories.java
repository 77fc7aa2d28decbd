package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * How the organisation came to know its risks and what it did about them, as {@code demo/risks.json} tells it. A risk is named
 * by system and scenario ({@code AS-01/RS-001}), or by the key of what somebody added by hand.
 */
record RiskStories(List<Applied> applied, List<Added> added, List<Judged> judged, List<Treated> treatments) {

    /** Scenarios of the library are applied to a system. */
    record Applied(String reference, List<String> scenarios, int ago, LocalTime at, String by) {}

    /** Somebody adds a risk of a system by hand. */
    record Added(String key, String reference, int ago, LocalTime at, String by, Map<String, String> fields) {}

    /** Somebody judges a risk on its page. */
    record Judged(String risk, int ago, LocalTime at, String by, Map<String, String> fields, String reason) {}

    /** A risk is assessed and treated. @param why somebody starts it, if nothing else has until then */
    record Treated(String key, String risk, int ago, LocalTime at, String by, String why, List<Step> steps) {}
}
