package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.AssessedSystems;
import io.aimsflow.systems.Classification;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.workflow.Cases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One AI system: what it is, what it is made of, which cases there are about it, who changed what. */
@Controller
class SystemPage {

    private static final int HISTORY = 20;
    private static final int CASES = 20;

    private final AiSystems systems;
    private final Intakes intakes;
    private final Cases cases;
    private final PersonNames names;
    private final AssessedSystems assessed;

    SystemPage(AiSystems systems, Intakes intakes, Cases cases, PersonNames names, AssessedSystems assessed) {
        this.systems = systems;
        this.intakes = intakes;
        this.cases = cases;
        this.names = names;
        this.assessed = assessed;
    }

    @GetMapping("/systems/{number:AI-\\d+}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String history,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var system = systems.byNumber(number, me.id());
        var changes = systems.history(system.id(), history, HISTORY);
        model.addAttribute("system", system).addAttribute("history", changes).addAttribute("groups", Group.values());
        model.addAttribute("older", changes.next().isEmpty() ? null : "?history=" + changes.next() + "#history");
        model.addAttribute("newest", history.isEmpty() ? null : "?#history");
        var judged = intakes.classifications(system.id());
        model.addAttribute("names", names.of(people(system, judged), changes.entries()));
        model.addAttribute("judged", judged).addAttribute("current", judged.isEmpty() ? null : judged.get(0));
        model.addAttribute(
                "currentClass", judged.stream().map(Classification::riskClass).findFirst());
        model.addAttribute("mayChallenge", system.state() == RegisterState.REGISTERED && !intakes.isOpen(system.id()));
        model.addAttribute("assessed", assessed.of(List.of(system.id())).get(system.id()));
        model.addAttribute("cases", cases.about(system.id().value(), me.id(), CASES));
        model.addAttribute("alike", systems.alike(system.description().name(), Optional.of(system.id()), me.id()));
        return "systems/system";
    }

    private static List<PersonId> people(AiSystemView system, List<Classification> judged) {
        var named = Stream.of(
                        system.description().owner(), system.description().deputy(), Optional.of(system.createdBy()))
                .flatMap(Optional::stream);
        var judging =
                judged.stream().flatMap(each -> Stream.concat(Stream.of(each.answeredBy()), each.settledBy().stream()));
        return Stream.concat(named, judging).toList();
    }
}
