package io.aimsflow.workflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.FailedJob;
import io.aimsflow.workflow.ModelCheck;
import io.aimsflow.workflow.ModelRejected;
import io.aimsflow.workflow.Models;
import io.aimsflow.workflow.ProcessOperations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Processes and their models for programs. */
@RestController
@RequestMapping("/api")
class ProcessesApi {

    private final Models models;
    private final ProcessOperations operations;
    private final ProblemTexts texts;

    ProcessesApi(Models models, ProcessOperations operations, ProblemTexts texts) {
        this.models = models;
        this.operations = operations;
        this.texts = texts;
    }

    @GetMapping("/processes")
    List<ProcessView> processes(Locale locale) {
        return models.processes().stream()
                .map(process -> ProcessView.of(process, locale))
                .toList();
    }

    @GetMapping("/processes/{key}")
    ProcessView process(@PathVariable String key, Locale locale) {
        return ProcessView.of(models.process(key), locale);
    }

    /** Steps that were given up; empty for all but administrators. */
    @GetMapping("/processes/{key}/failures")
    List<FailedJob> failures(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
        return operations.failures(key, me.id());
    }

    @PostMapping("/processes/{key}/failures/{job}/retry")
    ResponseEntity<Void> retry(
            @PathVariable String key, @PathVariable String job, @AuthenticationPrincipal SignedIn me) {
        operations.retry(key, job, Actor.of(me.id()));
        return ResponseEntity.noContent().build();
    }

    /** What a deployment would change, and what speaks against it; changes nothing. */
    @GetMapping("/administration/models")
    ModelState check(Locale locale) {
        ModelCheck check = models.check();
        return new ModelState(check.folder(), texts.of(check.problems(), locale), check.changes());
    }

    /** Deploys what lies ready; 422 with the problems if anything is wrong with it. */
    @PostMapping("/administration/models")
    ResponseEntity<ModelState> deploy(@AuthenticationPrincipal SignedIn me, Locale locale) {
        try {
            var changes = models.redeploy(Actor.of(me.id()));
            return ResponseEntity.ok(new ModelState(Optional.empty(), List.of(), changes));
        } catch (ModelRejected e) {
            var problems = texts.of(e.problems(), locale);
            return ResponseEntity.unprocessableContent().body(new ModelState(Optional.empty(), problems, List.of()));
        }
    }

    record ModelState(Optional<String> folder, List<ProblemView> problems, List<ModelCheck.Change> changes) {}
}
