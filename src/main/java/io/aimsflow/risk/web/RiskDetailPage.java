package io.aimsflow.risk.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskAcceptance;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskProblem;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.RiskView;
import io.aimsflow.risk.Risks;
import io.aimsflow.risk.Treatment;
import io.aimsflow.risk.TreatmentAction;
import io.aimsflow.risk.TreatmentPlan;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One risk: what it says with its history, and where it is added, assessed and changed. */
@Controller
class RiskDetailPage {

    private static final String FORM = "risk/entry";

    private final Risks risks;
    private final RiskAssessments assessments;
    private final People people;
    private final RiskNames names;
    private final ChangeWords words;
    private final MessageSource messages;

    RiskDetailPage(
            Risks risks,
            RiskAssessments assessments,
            People people,
            RiskNames names,
            ChangeWords words,
            MessageSource messages) {
        this.risks = risks;
        this.assessments = assessments;
        this.people = people;
        this.names = names;
        this.words = words;
        this.messages = messages;
    }

    @ModelAttribute("fields")
    RiskField[] fields() {
        return RiskField.values();
    }

    @GetMapping("/risks/{number:R-\\d+}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String history,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var view = risks.byNumber(number, me.id());
        var page = risks.history(view.risk().id(), history, 20);
        Set<PersonId> named = new HashSet<>(Set.of(view.risk().createdBy()));
        view.risk().details().owner().ifPresent(named::add);
        page.steps().forEach(step -> step.by().map(Actor::person).ifPresent(named::add));
        var treatments = assessments.of(view.risk().id(), 5);
        treatments.forEach(treatment -> named.addAll(named(treatment)));
        var known = people.byIds(named).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
        model.addAttribute("treatments", treatments);
        model.addAttribute("view", view).addAttribute("risk", view.risk()).addAttribute("names", known);
        model.addAttribute("words", words.ofSteps(page.steps(), me.language()));
        model.addAttribute("history", page).addAttribute("newest", history.isEmpty() ? null : "?#history");
        model.addAttribute("older", page.next().isEmpty() ? null : "?history=" + page.next() + "#history");
        model.addAttribute("locale", me.language());
        return "risk/risk";
    }

    private static List<PersonId> named(Treatment treatment) {
        return Stream.of(
                        treatment.plan().stream().map(TreatmentPlan::preparedBy),
                        treatment.content().acceptance().stream().map(RiskAcceptance::by),
                        treatment.actions().stream().map(TreatmentAction::owner))
                .flatMap(each -> each)
                .toList();
    }

    /** Starts an assessment; the owner gets the task. */
    @PostMapping("/risks/{number:R-\\d+}/assessments")
    String assess(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        assessments.start(number, reason, Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "risk.assess.started");
        return "redirect:/risks/" + number;
    }

    @GetMapping("/risks/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        requireAdding(me);
        return form(Map.of(), Map.of(), me.language(), model);
    }

    @PostMapping("/risks/new")
    String add(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        requireAdding(me);
        var texts = typed(sent);
        var problems = risks.check(Optional.empty(), texts, me.id());
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return form(texts, errors(problems, me.language()), me.language(), model);
        }
        var view = risks.add(texts, Actor.of(me.id()), Way.PAGE);
        redirect.addFlashAttribute("notice", "risk.added");
        return "redirect:/risks/" + view.risk().number();
    }

    @GetMapping("/risks/{number:R-\\d+}/edit")
    String edit(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = changeable(number, me);
        model.addAttribute("risk", view.risk())
                .addAttribute("version", view.risk().version())
                .addAttribute("shown", view.risk().changedAt());
        return form(shown(view), Map.of(), me.language(), model);
    }

    @PostMapping("/risks/{number:R-\\d+}/edit")
    String save(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var risk = changeable(number, me).risk();
        var texts = typed(sent);
        model.addAttribute("risk", risk).addAttribute("version", version).addAttribute("reason", reason);
        model.addAttribute("shown", shown);
        var problems = risks.check(Optional.of(risk), texts, me.id());
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return form(texts, errors(problems, me.language()), me.language(), model);
        }
        try {
            risks.change(number, version, texts, reason, Actor.of(me.id()), Way.PAGE);
        } catch (Refused refusal) {
            response.setStatus(422);
            var text = messages.getMessage("refused." + refusal.code(), refusal.arguments(), me.language());
            return form(texts, Map.of(refusal.field(), text), me.language(), model);
        } catch (Conflict conflict) {
            response.setStatus(409);
            model.addAttribute(
                    "meanwhile", words.of(risks.changedSince(risk.id(), moment(shown, risk)), me.language()));
            model.addAttribute("version", risk.version()).addAttribute("shown", risk.changedAt());
            return form(texts, Map.of(), me.language(), model);
        }
        redirect.addFlashAttribute("notice", "risk.saved");
        return "redirect:/risks/" + number;
    }

    private String form(Map<RiskField, String> texts, Map<String, String> errors, Locale locale, Model model) {
        var owner = texts.getOrDefault(RiskField.OWNER, "");
        model.addAttribute("texts", texts).addAttribute("errors", errors);
        model.addAttribute("ownerName", names.person(owner));
        model.addAttribute("systems", names.systems(texts.getOrDefault(RiskField.SYSTEMS, "")));
        var controls = texts.getOrDefault(RiskField.EXISTING_CONTROLS, "");
        model.addAttribute("controls", names.controls(controls, locale));
        return FORM;
    }

    private static Instant moment(String shown, Risk risk) {
        try {
            return Instant.parse(shown);
        } catch (DateTimeParseException noMoment) {
            return risk.createdAt();
        }
    }

    /** As people read it: AI systems by their numbers. */
    private static Map<RiskField, String> shown(RiskView view) {
        Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
        texts.putAll(view.risk().details().values());
        texts.put(
                RiskField.SYSTEMS,
                view.systems().stream().map(system -> system.number()).collect(Collectors.joining(", ")));
        return texts;
    }

    private static Map<RiskField, String> typed(MultiValueMap<String, String> sent) {
        Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
        for (var field : RiskField.values()) {
            texts.put(
                    field,
                    sent.entrySet().stream()
                            .filter(entry ->
                                    entry.getKey().replaceAll("-\\d+$", "").equals(field.key()))
                            .flatMap(entry -> entry.getValue().stream())
                            .filter(value -> !value.isBlank())
                            .collect(Collectors.joining(", ")));
        }
        return texts;
    }

    private Map<String, String> errors(List<RiskProblem> problems, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(problem -> errors.putIfAbsent(
                problem.field().key(),
                Objects.requireNonNull(messages.getMessage(
                        "refused." + problem.code(), problem.args().toArray(), locale))));
        return errors;
    }

    private RiskView changeable(String number, SignedIn me) {
        var view = risks.byNumber(number, me.id());
        if (!view.mayChange()) {
            throw new NotFound("risk to change", number);
        }
        return view;
    }

    private void requireAdding(SignedIn me) {
        if (!risks.mayAdd(me.id())) {
            throw new NotFound("risk register to change", me.id());
        }
    }
}
