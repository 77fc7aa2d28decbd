package io.aimsflow.impact;

import io.aimsflow.impact.Judgement.Weighed;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.DataCategory;
import io.aimsflow.systems.OrganisationRole;
import io.aimsflow.workflow.Decision;
import io.aimsflow.workflow.Decision.Hit;
import io.aimsflow.workflow.Decisions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Weighs harms by the decision table {@code impact-harm}, and reads what {@code impact-level} says. */
@Component
class ImpactJudging {

    static final String HARM_TABLE = "impact-harm";
    private static final String NO_HARM = "NONE";

    private final Decisions decisions;

    ImpactJudging(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What the table of views reads. */
    static Map<String, Object> viewInputs(ImpactAnswers answers) {
        var system = answers.system();
        var reach = answers.description().map(said -> said.reach().name()).orElse("");
        return Map.of(
                "personalData", personal(system.list(AiSystemField.DATA_CATEGORIES)),
                "riskClass", system.riskClass().map(Enum::name).orElse(""),
                "kind", system.text(AiSystemField.KIND),
                "autonomy", system.text(AiSystemField.AUTONOMY),
                "reach", reach);
    }

    /** The views that the table asks for, each once. */
    static List<View> views(Decision decision) {
        List<View> views = new ArrayList<>();
        for (var hit : decision.hits()) {
            Arrays.stream(View.Kind.values())
                    .filter(kind -> kind.name().equals(hit.text("view")))
                    .filter(kind -> views.stream().noneMatch(view -> view.kind() == kind))
                    .forEach(kind -> views.add(new View(kind, hit.rule(), hit.text("reason"), hit.text("reasonDe"))));
        }
        return views;
    }

    /** What the table of levels reads. */
    Map<String, Object> levelInputs(ImpactAnswers answers) {
        var system = answers.system();
        return Map.of(
                "harm", gravest(weighed(answers.impacts())),
                "privacyRisk", answers.privacy().map(view -> view.risk().name()).orElse(""),
                "societyRisk", answers.society().map(view -> view.risk().name()).orElse(""),
                "riskClass", system.riskClass().map(Enum::name).orElse(""),
                "deployer", system.list(AiSystemField.ROLES).contains(OrganisationRole.DEPLOYER.name()),
                "rightsCase",
                        answers.description()
                                .map(said -> said.rightsCase().name())
                                .orElse(""));
    }

    /** @throws Refused if the table names no level that is known */
    Judgement judgement(ImpactAnswers answers, Decision decision) {
        var level = decision.hits().stream()
                .filter(hit -> level(hit).isPresent())
                .findFirst()
                .orElseThrow(() -> Refused.because("impact-no-level", decision.key()));
        List<Judgement.Rule> rules = new ArrayList<>(List.of(rule(level)));
        var rights = decision.hits().stream()
                .filter(hit -> hit.is("fundamentalRights"))
                .toList();
        rights.stream().filter(hit -> hit != level).map(ImpactJudging::rule).forEach(rules::add);
        return new Judgement(
                level(level).orElseThrow(),
                rules,
                !rights.isEmpty(),
                decision.key(),
                decision.versionTag(),
                decision.version(),
                weighed(answers.impacts()));
    }

    private List<Weighed> weighed(List<Impact> impacts) {
        return impacts.stream().filter(Impact::harm).map(this::weigh).toList();
    }

    private Weighed weigh(Impact harm) {
        var decision = decisions.judge(
                HARM_TABLE,
                Map.of(
                        "severity", harm.severity(),
                        "likelihood", harm.likelihood(),
                        "reversibility", harm.reversibility().name()));
        var hit =
                decision.hits().stream().findFirst().orElseThrow(() -> Refused.because("impact-no-level", HARM_TABLE));
        var weight = named(hit.text("weight")).orElseThrow(() -> Refused.because("impact-no-level", HARM_TABLE));
        return new Weighed(harm, weight, hit.is("measure"), rule(hit));
    }

    private static String gravest(List<Weighed> weighed) {
        return weighed.stream()
                .map(Weighed::weight)
                .max(Comparator.naturalOrder())
                .map(Enum::name)
                .orElse(NO_HARM);
    }

    private static boolean personal(List<String> categories) {
        return categories.stream().anyMatch(each -> !each.equals(DataCategory.CONFIDENTIAL.name()));
    }

    private static Optional<ImpactLevel> level(Hit hit) {
        return named(hit.text("level"));
    }

    private static Optional<ImpactLevel> named(String name) {
        return Arrays.stream(ImpactLevel.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Judgement.Rule rule(Hit hit) {
        return new Judgement.Rule(hit.rule(), hit.text("reason"), hit.text("reasonDe"));
    }
}
