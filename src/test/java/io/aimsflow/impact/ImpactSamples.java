package io.aimsflow.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers for tests, as forms submit them. */
public final class ImpactSamples {

    private ImpactSamples() {}

    public static Map<String, Object> description(String reach) {
        Map<String, Object> answers = new HashMap<>();
        List.of("context", "purpose", "benefits", "boundaries", "stakeholders", "data", "model", "deployment")
                .forEach(key -> answers.put(key, "The " + key + " of the system"));
        answers.put("reach", reach);
        answers.put("rightsCase", "NONE");
        return answers;
    }

    public static Map<String, Object> impact(String group, int severity, int likelihood) {
        return new HashMap<>(Map.of(
                "group", group,
                "dimension", "FAIRNESS",
                "nature", "HARM",
                "what", "They get worse answers than others",
                "severity", Integer.toString(severity),
                "likelihood", Integer.toString(likelihood),
                "reversibility", "EASILY",
                "scale", "SOME"));
    }

    public static Map<String, Object> impacts(List<Map<String, Object>> rows) {
        return Map.of("impacts", rows);
    }

    public static Map<String, Object> privacy(String risk) {
        return Map.of(
                "basis", "Contract",
                "necessity", "All of it is needed",
                "rights", "By mail to data protection",
                "protection", "DONE",
                "risk", risk);
    }

    public static Map<String, Object> society(String risk) {
        return Map.of(
                "environment", "Little energy",
                "work", "No job goes",
                "democracy", "None",
                "misuse", "Hard to misuse",
                "risk", risk);
    }
}
