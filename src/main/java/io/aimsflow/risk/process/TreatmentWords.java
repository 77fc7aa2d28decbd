package io.aimsflow.risk.process;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.risk.Details;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskFindings;
import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.risk.Treatment;
import io.aimsflow.risk.TreatmentAction;
import io.aimsflow.risk.TreatmentCause;
import io.aimsflow.risk.TreatmentPlan;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What earlier steps said, as later forms show it, in the language of whoever reads. */
@Component
class TreatmentWords {

    private static final int SHORT = 120;

    private static final List<RiskField> ASSESSED = List.of(
            RiskField.LIKELIHOOD,
            RiskField.IMPACT_ORGANISATION,
            RiskField.IMPACT_INDIVIDUALS,
            RiskField.IMPACT_SOCIETY,
            RiskField.RATIONALE,
            RiskField.EXISTING_CONTROLS,
            RiskField.RESIDUAL_LIKELIHOOD,
            RiskField.RESIDUAL_IMPACT);

    private final RiskTreatments treatments;
    private final RiskFindings findings;
    private final People people;
    private final MessageSource messages;

    TreatmentWords(RiskTreatments treatments, RiskFindings findings, People people, MessageSource messages) {
        this.treatments = treatments;
        this.findings = findings;
        this.people = people;
        this.messages = messages;
    }

    Map<String, Object> forAssessment(CaseId caseId) {
        var risk = treatments.riskOf(caseId);
        var shown = about(risk);
        shown.put("why", causes(treatments.ofCase(caseId)));
        ASSESSED.stream()
                .filter(field -> !risk.details().text(field).isEmpty())
                .forEach(field -> shown.put(field.key(), risk.details().text(field)));
        return shown;
    }

    Map<String, Object> forPlanning(CaseId caseId) {
        var treatment = treatments.ofCase(caseId);
        var risk = treatments.riskOf(caseId);
        var shown = about(risk);
        shown.put("result", result(treatment, risk));
        shown.put("sentBack", sentBack(treatment, risk));
        List<Map<String, Object>> measures = new ArrayList<>();
        findings.of(risk.id())
                .forEach(found -> measures.add(Map.of(
                        "what", found.measure(),
                        "owner", found.owner().toString(),
                        "due", found.due().toString())));
        if (!measures.isEmpty()) {
            shown.put("option", "MODIFY");
            shown.put("actions", measures);
        }
        return shown;
    }

    Map<String, Object> forJudging(CaseId caseId) {
        var treatment = treatments.ofCase(caseId);
        var risk = treatments.riskOf(caseId);
        var shown = about(risk);
        shown.put("result", result(treatment, risk));
        shown.put("plan", plan(treatment));
        shown.put("expected", treatment.plan().map(this::expected).orElse(""));
        return shown;
    }

    Map<String, Object> forApproval(CaseId caseId) {
        var shown = forJudging(caseId);
        var owner = treatments.riskOf(caseId).details().owner().orElseThrow();
        var preparer = treatments.ofCase(caseId).plan().orElseThrow().preparedBy();
        if (preparer.equals(owner)) {
            shown.put("instead", text("risk.approve.instead", people.get(owner).name()));
        }
        return shown;
    }

    Map<String, Object> forAction(CaseId caseId, TreatmentAction action) {
        var shown = about(treatments.riskOf(caseId));
        var resources = action.resources().isEmpty() ? "" : "\n" + text("risk.plan.resources", action.resources());
        shown.put("action", action.what() + resources);
        shown.put("sentBack", action.givenBack());
        shown.put(
                "done",
                action.doneOn().map(day -> text("risk.done.on", day.toString())).orElse("") + "\n" + action.result());
        return shown;
    }

    Map<String, Object> forConfirmation(CaseId caseId) {
        return forJudging(caseId);
    }

    /** At most 120 characters, cut at a word where there is one. */
    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHORT) {
            return line;
        }
        var cut = line.lastIndexOf(' ', SHORT - 1);
        return line.substring(0, cut > 0 ? cut : SHORT - 1) + "…";
    }

    private Map<String, Object> about(Risk risk) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("risk", risk.number() + " " + risk.details().title() + "\n" + described(risk.details()));
        return shown;
    }

    private String described(Details details) {
        return List.of(RiskField.EVENT, RiskField.CAUSE, RiskField.CONSEQUENCE).stream()
                .filter(field -> !details.text(field).isEmpty())
                .map(field -> text("risk.field." + field.key()) + ": " + details.text(field))
                .collect(Collectors.joining("\n"));
    }

    private String causes(Treatment treatment) {
        return treatment.causes().stream()
                .map(this::cause)
                .map(line -> "• " + line)
                .collect(Collectors.joining("\n"));
    }

    private String cause(TreatmentCause cause) {
        var said = cause.text(locale());
        var kind = text("risk.cause." + cause.kind());
        return said.isEmpty() ? kind : kind + ": " + said;
    }

    private String result(Treatment treatment, Risk risk) {
        var level = risk.level().map(each -> text("risk.level." + each)).orElse("");
        return treatment
                .content()
                .verdict()
                .map(verdict -> level + ". " + verdict.text(locale()) + "\n"
                        + text("risk.judged.by", verdict.rule(), verdict.table(), verdict.versionTag()))
                .orElse(level);
    }

    private String sentBack(Treatment treatment, Risk risk) {
        var reason = treatment.content().sentBack();
        var round = treatment.content().round();
        return reason.isEmpty() && round > 0
                ? text(
                        "risk.plan.again",
                        round,
                        risk.level().map(level -> text("risk.level." + level)).orElse(""))
                : reason;
    }

    private String plan(Treatment treatment) {
        return treatment.plan().map(made -> lines(made, treatment)).orElse("");
    }

    private String lines(TreatmentPlan plan, Treatment treatment) {
        var controls = plan.controls().stream().map(ControlRef::id).collect(Collectors.joining(", "));
        var actions = treatment.currentActions();
        var owners = people.byIds(actions.stream().map(TreatmentAction::owner).toList());
        List<String> lines = new ArrayList<>();
        lines.add(text("risk.option." + plan.option()) + ": " + plan.rationale());
        if (!controls.isEmpty()) {
            lines.add(text("risk.plan.controls", controls));
        }
        actions.forEach(action -> lines.add(line(action, owners.get(action.owner()))));
        return String.join("\n", lines);
    }

    private String line(TreatmentAction action, Person owner) {
        var resources = action.resources().isEmpty() ? "" : "; " + text("risk.plan.resources", action.resources());
        var line = "• " + action.what() + " (" + owner.name() + ", " + action.due() + resources + ")";
        return action.doneOn().isPresent() && action.doneBy().isPresent()
                ? line + "\n   → " + action.doneOn().get() + ": " + action.result()
                : line;
    }

    private String expected(TreatmentPlan plan) {
        return text(
                "risk.plan.expected",
                text("risk.level." + plan.expected().level()),
                plan.expectedLikelihood(),
                plan.expectedImpact());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
