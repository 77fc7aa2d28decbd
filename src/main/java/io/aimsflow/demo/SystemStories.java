package io.aimsflow.demo;

import io.aimsflow.demo.Story.Step;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What happened to the AI systems of the organisation, as {@code demo/systems.json} tells it. Days are counted back from
 * today; systems are named by their external ids, requests by keys of the file.
 */
record SystemStories(
        Arrival arrival, List<Judgement> judgements, List<Request> requests, List<Edit> changes, List<Bill> boms) {

    /** The systems that were known already come in as one file. */
    record Arrival(int ago, LocalTime at, String by, String file) {}

    /** Somebody has the class of a system judged. */
    record Judgement(String reference, int ago, LocalTime at, String by, String why, List<Step> steps) {}

    /** Somebody requests a system. @param entry fields by their keys */
    record Request(String key, int ago, LocalTime at, String by, Map<String, String> entry, List<Step> steps) {}

    /** Somebody changes fields of an entry. */
    record Edit(String reference, int ago, LocalTime at, String by, Map<String, Object> fields, String reason) {}

    /** A build pipeline sends a bill of materials in somebody's name. */
    record Bill(String reference, int ago, LocalTime at, String by, String file, String reason) {}
}
