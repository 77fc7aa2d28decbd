package io.aimsflow.workflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.workflow.DeployedModel;
import io.aimsflow.workflow.ElementInfo;
import io.aimsflow.workflow.Models;
import io.aimsflow.workflow.ProcessOperations;
import io.aimsflow.workflow.ProcessSummary;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The processes and where their cases stand: everybody may see how the organisation works. */
@Controller
class ProcessesPage {

    private final Models models;
    private final ProcessOperations operations;

    ProcessesPage(Models models, ProcessOperations operations) {
        this.models = models;
        this.operations = operations;
    }

    @GetMapping("/processes")
    String list(Model page) {
        page.addAttribute("processes", models.processes());
        return "workflow/processes";
    }

    @GetMapping("/processes/{key}")
    String show(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int version,
            @AuthenticationPrincipal SignedIn me,
            Model page) {
        ProcessSummary process = models.process(key);
        DeployedModel shown = version(process, version);
        page.addAttribute("process", process);
        page.addAttribute("shown", shown);
        page.addAttribute("waiting", waiting(shown));
        page.addAttribute("failures", operations.failures(key, me.id()));
        page.addAttribute("elements", models.elements(shown.definitionId()));
        return "workflow/process";
    }

    @PostMapping("/processes/{key}/failures/{job}/retry")
    String retry(
            @PathVariable String key,
            @PathVariable String job,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        operations.retry(key, job, Actor.of(me.id()));
        flash.addFlashAttribute("notice", "workflow.process.retried");
        return "redirect:/processes/{key}";
    }

    private static DeployedModel version(ProcessSummary process, int version) {
        if (version == 0) {
            return process.newest();
        }
        return process.versions().stream()
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version", version));
    }

    private List<Waiting> waiting(DeployedModel model) {
        Map<String, ElementInfo> elements = models.elements(model.definitionId());
        return operations.tokens(model.definitionId()).entrySet().stream()
                .filter(entry -> elements.containsKey(entry.getKey()))
                .map(entry -> new Waiting(elements.get(entry.getKey()), entry.getValue()))
                .sorted((a, b) -> b.cases() - a.cases())
                .toList();
    }

    /** How many tokens wait at an element: the diagram in words. */
    record Waiting(ElementInfo element, int cases) {}
}
