package io.aimsflow.risk.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskAcceptance;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskChange;
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
import java.util.Arrays;
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
    private final MessageSource messages;

    RiskDetailPage(Risks risks, RiskAssessments assessments, People people, MessageSource messages) {
        this.risks = risks;
        this.assessments = assessments;
        this.people = people;
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
        page.steps().forEach(step -> step.by().ifPresent(actor -> named.add(actor.person())));
        page.steps().stream()
                .flatMap(step -> step.changes().stream())
                .filter(change -> change.aspect().equals("OWNER"))
                .forEach(change -> named.addAll(List.of(PersonId.of(change.before()), PersonId.of(change.after()))));
        var treatments = assessments.of(view.risk().id(), 5);
        treatments.forEach(treatment -> named.addAll(named(treatment)));
        var names = people.byIds(named).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
        view.systems().forEach(system -> names.put(system.id().toString(), system.number()));
        model.addAttribute("treatments", treatments);
        model.addAttribute("view", view).addAttribute("risk", view.risk()).addAttribute("names", names);
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
        return form(Map.of(), Map.of(), model);
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
            return form(texts, errors(problems, me.language()), model);
        }
        var view = risks.add(texts, Actor.of(me.id()), Way.PAGE);
        redirect.addFlashAttribute("notice", "risk.added");
        return "redirect:/risks/" + view.risk().number();
    }

    @GetMapping("/risks/{number:R-\\d+}/edit")
    String edit(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = changeable(number, me);
        model.addAttribute("risk", view.risk())
                .addAttribute("version", view.risk().version());
        return form(shown(view), Map.of(), model);
    }

    @PostMapping("/risks/{number:R-\\d+}/edit")
    String save(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var risk = changeable(number, me).risk();
        var texts = typed(sent);
        model.addAttribute("risk", risk).addAttribute("version", version).addAttribute("reason", reason);
        var problems = risks.check(Optional.of(risk), texts, me.id());
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return form(texts, errors(problems, me.language()), model);
        }
        try {
            risks.change(number, version, texts, reason, Actor.of(me.id()), Way.PAGE);
        } catch (Refused refusal) {
            response.setStatus(422);
            var text = messages.getMessage("refused." + refusal.code(), refusal.arguments(), me.language());
            return form(texts, Map.of(refusal.field(), text), model);
        } catch (Conflict conflict) {
            response.setStatus(409);
            model.addAttribute("meanwhile", meanwhile(risk)).addAttribute("version", risk.version());
            return form(texts, Map.of(), model);
        }
        redirect.addFlashAttribute("notice", "risk.saved");
        return "redirect:/risks/" + number;
    }

    /** What others changed since the version that was shown. */
    private List<RiskChange> meanwhile(Risk risk) {
        return risks.history(risk.id(), "", 1).steps().stream()
                .flatMap(step -> step.changes().stream())
                .toList();
    }

    private String form(Map<RiskField, String> texts, Map<String, String> errors, Model model) {
        var owner = texts.getOrDefault(RiskField.OWNER, "");
        model.addAttribute("texts", texts).addAttribute("errors", errors);
        model.addAttribute("ownerName", name(owner)).addAttribute("chosen", chosen(texts));
        return FORM;
    }

    /** The chosen AI systems by what stands in their fields, and room for two more. */
    private Map<String, String> chosen(Map<RiskField, String> texts) {
        Map<String, String> chosen = new LinkedHashMap<>();
        var typed = texts.getOrDefault(RiskField.SYSTEMS, "").split(",");
        Arrays.stream(typed)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> chosen.put(
                        one,
                        risks.system(one)
                                .map(system -> system.number() + " "
                                        + system.description().name())
                                .orElse(one)));
        return chosen;
    }

    private String name(String id) {
        try {
            return id.isEmpty()
                    ? ""
                    : people.find(PersonId.of(id)).map(Person::name).orElse("");
        } catch (NotFound noId) {
            return "";
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
