package io.aimsflow.years;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.impact.ImpactSamples;
import io.aimsflow.risk.process.RiskWalk;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the people of a careful organisation answer. */
final class Answers {

    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");

    private final Server server;

    Answers(Server server) {
        this.server = server;
    }

    Script script() {
        var script = new Script();
        intake(script);
        impact(script);
        risk(script);
        documents(script);
        corrective(script);
        review(script);
        new CertificationAnswers(server).add(script);
        new AuditAnswers(server).add(script);
        new OrganisationAnswers(server).add(script);
        return script;
    }

    private String inDays(int days) {
        return server.today().plusDays(days).toString();
    }

    private static void intake(Script script) {
        var process = "ai-system-intake";
        script.on(
                        process,
                        "triage",
                        (task, person) -> Optional.of(Map.of(
                                "decision", "REGISTER", "owner", task.prefill().get("owner"))))
                .on(process, "complete", (task, person) -> Optional.of(completed(task.prefill())))
                .always(
                        process,
                        "questions",
                        Map.of(
                                "practice", "NONE",
                                "product", "NO",
                                "area", "NONE",
                                "transparency", List.of("SYNTHETIC_CONTENT"),
                                "general", "NONE"))
                .always(process, "confirm", Map.of("decision", "CONFIRM"));
    }

    private static Map<String, Object> completed(Map<String, Object> shown) {
        Map<String, Object> answers = new HashMap<>();
        List.of("name", "purpose", "kind", "dataCategories").forEach(key -> answers.put(key, shown.get(key)));
        answers.put("roles", List.of("DEPLOYER"));
        answers.put("stage", "IN_USE");
        answers.put("autonomy", "ADVISES");
        answers.put("oversight", "A clerk reads each answer");
        return answers;
    }

    private void impact(Script script) {
        var process = "ai-system-impact-assessment";
        script.always(process, "describe", ImpactSamples.description("SOME"))
                .always(process, "impacts", ImpactSamples.impacts(List.of(ImpactSamples.impact("Customers", 4, 3))))
                .always(process, "privacy", ImpactSamples.privacy("LOW"))
                .always(process, "society", ImpactSamples.society("LOW"))
                .on(process, "measures", (task, person) -> Optional.of(measured(task.prefill(), person)))
                .always(process, "review", Map.of("decision", "APPROVE", "graveDecision", "PASS_ON"))
                .always(process, "decide", Map.of("decision", "APPROVE", "conditions", "Watched every month"));
    }

    private Map<String, Object> measured(Map<String, Object> shown, Person person) {
        var harms = (List<?>) shown.get("measures");
        return Map.of(
                "measures",
                harms.stream()
                        .map(harm -> Map.<String, Object>of(
                                "what",
                                "Sampled every month",
                                "owner",
                                person.id().toString(),
                                "due",
                                inDays(30)))
                        .toList());
    }

    private void risk(Script script) {
        var process = "risk-treatment";
        script.always(process, "assess", RiskWalk.assessment(4, 4))
                .on(
                        process,
                        "plan",
                        (task, person) -> Optional.of(
                                RiskWalk.treatment(2, 2, server.today().plusDays(20), person.id())))
                .always(process, "check", APPROVED)
                .always(process, "approve", APPROVED)
                .on(process, "doAction", (task, person) -> Optional.of(done()))
                .always(process, "confirmAction", Map.of("decision", "CONFIRM"))
                .always(
                        process,
                        "confirm",
                        Map.of(
                                "residualLikelihood",
                                "2",
                                "residualImpact",
                                "2",
                                "residualRationale",
                                "Seen in samples"));
    }

    private Map<String, Object> done() {
        return Map.of("result", "Done as planned", "doneOn", server.today().toString());
    }

    private void documents(Script script) {
        script.on(
                        "document-approval",
                        "approve",
                        (task, person) -> Optional.of(Map.of(
                                "decision",
                                "APPROVE",
                                "effectiveOn",
                                server.today().toString())))
                .on(
                        "document-review",
                        "lookAgain",
                        (task, person) -> Optional.of(Map.of("result", "VALID", "nextReview", inDays(365))))
                .always("statement-of-applicability", "approve", APPROVED);
    }

    private void corrective(Script script) {
        var process = "corrective-action";
        script.on(process, "triage", (task, person) -> Optional.of(confirmed(task.prefill())))
                .on(process, "correct", (task, person) -> Optional.of(corrected()))
                .always(
                        process,
                        "cause",
                        Map.of(
                                "method", "FREE",
                                "inquiry", "Asked those who were there",
                                "rootCauses", List.of(Map.of("cause", "Nobody had the time")),
                                "similar", "NO"))
                .on(process, "plan", (task, person) -> Optional.of(planned(person)))
                .always(process, "approvePlan", APPROVED)
                .on(process, "doAction", (task, person) -> Optional.of(done()))
                .always(process, "reviewEffectiveness", Map.of("verdict", "EFFECTIVE", "basis", "No case since"))
                .always(process, "followUps", Map.of("risk", "NO", "soa", "NO", "document", "NO", "aims", "NO"));
    }

    private void review(Script script) {
        var process = "management-review";
        script.on(process, "call", (task, person) -> Optional.of(called(person)))
                .always(process, "contribute", Map.of("text", "Nothing new"))
                .always(process, "release", Map.of("decision", "RELEASE"))
                .on(process, "minutes", (task, person) -> minutes(task.prefill(), person))
                .always(process, "approve", APPROVED)
                .on(process, "doAction", (task, person) -> Optional.of(done()));
    }

    private Map<String, Object> called(Person manager) {
        var top = server.bean(People.class).holders(Role.TOP_MANAGEMENT).get(0);
        return Map.of(
                "meetsOn",
                inDays(30),
                "participants",
                List.of(Map.of("person", top.id().toString())),
                "contributors",
                List.of(Map.of("topic", "CONTEXT", "person", manager.id().toString())));
    }

    /** Nobody can tell what was said before the day of the meeting. */
    private Optional<Map<String, Object>> minutes(Map<String, Object> shown, Person manager) {
        var meets = LocalDate.parse(shown.get("heldOn").toString());
        if (server.today().isBefore(meets)) {
            return Optional.empty();
        }
        var items = ((List<?>) shown.get("items"))
                .stream().map(item -> Map.of("discussion", "Looked at")).toList();
        var action = Map.of(
                "kind",
                "IMPROVEMENT",
                "what",
                "Tell everybody",
                "owner",
                manager.id().toString(),
                "due",
                inDays(20));
        return Optional.of(Map.of(
                "heldOn", meets.toString(), "items", items, "conclusion", "Effective", "actions", List.of(action)));
    }

    private Map<String, Object> confirmed(Map<String, Object> shown) {
        var owner = server.bean(People.class).holders(Role.AI_SYSTEM_OWNER).get(0);
        return Map.of(
                "decision", "CONFIRM",
                "title", shown.get("title"),
                "severity", String.valueOf(shown.get("severity")),
                "owner", owner.id().toString(),
                "requirement", shown.get("requirement"));
    }

    private Map<String, Object> corrected() {
        return Map.of(
                "containment", "Stopped at once",
                "containedOn", server.today().toString(),
                "consequences", "Nobody was harmed");
    }

    private Map<String, Object> planned(Person person) {
        return Map.of(
                "actionNeeded",
                "YES",
                "actions",
                List.of(Map.of("what", "Give it time", "owner", person.id().toString(), "due", inDays(20))),
                "effectivenessDays",
                60,
                "criteria",
                "None in two months");
    }
}
