package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;

/** How the AI systems of the organisation were assessed, as {@code demo/impacts.json} tells it. */
record ImpactStories(List<Told> assessments) {

    /**
     * One assessment.
     *
     * @param key by which its steps find it
     * @param reference external id of the system, or key of the request by which it came in
     * @param why somebody starts it, if nothing else has until then
     */
    record Told(String key, String reference, int ago, LocalTime at, String by, String why, List<Step> steps) {}
}
