package io.aimsflow.load;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The parts that people play in a corrective-action case: who does which task, and what they answer. */
final class Play {

    private static final String TODAY = "2026-01-15";

    private final Api api;
    private final Cast cast;

    Play(Api api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    /** Reports one nonconformity; answers its number. */
    String report(int n) {
        return api.post(
                        "report",
                        cast.reporter(),
                        "/api/nonconformities",
                        Map.of(
                                "title", "Nonconformity " + n,
                                "whatHappened", "Something did not conform, and somebody saw it.",
                                "source", "OTHER"))
                .path("number")
                .asString();
    }

    /** The tasks of the case that wait for somebody. */
    List<JsonNode> open(String number) {
        return api.get("case tasks", cast.manager(), "/api/cases/" + number + "/tasks")
                .valueStream()
                .filter(task -> task.path("state").asString().equals("OPEN"))
                .toList();
    }

    /** Completes a task as whoever has it would; answers the record's id. */
    String complete(JsonNode task, int n) {
        var element = task.path("element").asString();
        var owner = owner(task, n);
        var who = switch (element) {
            case "userTask_triage", "userTask_approvePlan", "userTask_followUps" -> cast.manager();
            case "userTask_reviewEffectiveness" -> cast.auditor();
            default -> owner;
        };
        var path = "/api/tasks/" + task.path("id").asString();
        api.get("open task", who, path);
        return api.post("complete task", who, path + "/complete", answer(element, owner))
                .path("record")
                .asString();
    }

    /** Whoever has the task; for one that is not assigned, the owner-to-be of the n-th case. */
    private Cast.Member owner(JsonNode task, int n) {
        var assignee = task.path("assignee").path("id").asString("");
        return cast.owners().stream()
                .filter(owner -> owner.id().toString().equals(assignee))
                .findFirst()
                .orElse(cast.owners().get(n % cast.owners().size()));
    }

    private static Map<String, ?> answer(String element, Cast.Member owner) {
        return switch (element) {
            case "userTask_triage" ->
                Map.of(
                        "decision",
                        "CONFIRM",
                        "title",
                        "Confirmed",
                        "severity",
                        "MINOR",
                        "owner",
                        owner.id().toString(),
                        "requirement",
                        "8.1");
            case "userTask_correct" ->
                Map.of("containment", "Stopped it.", "containedOn", TODAY, "consequences", "None were left.");
            case "userTask_cause" ->
                Map.of(
                        "method",
                        "FREE",
                        "inquiry",
                        "Looked at it.",
                        "rootCauses",
                        List.of(Map.of("cause", "A slip.")),
                        "similar",
                        "NO");
            case "userTask_plan" ->
                Map.of(
                        "actionNeeded",
                        "NO",
                        "noActionReason",
                        "The correction is enough.",
                        "effectivenessDays",
                        0,
                        "criteria",
                        "It does not happen again.");
            case "userTask_approvePlan" -> Map.of("decision", "APPROVE");
            case "userTask_reviewEffectiveness" -> Map.of("verdict", "EFFECTIVE", "basis", "It did not happen again.");
            case "userTask_followUps" -> Map.of("risk", "NO", "soa", "NO", "document", "NO", "aims", "NO");
            default -> throw new IllegalArgumentException("No part is written for " + element);
        };
    }
}
