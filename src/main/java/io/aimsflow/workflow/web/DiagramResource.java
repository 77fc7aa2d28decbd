package io.aimsflow.workflow.web;

import io.aimsflow.workflow.Models;
import io.aimsflow.workflow.ProcessOperations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the browser needs to draw a version of a process. */
@RestController
class DiagramResource {

    private static final MediaType UTF_8_XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Models models;
    private final ProcessOperations operations;

    DiagramResource(Models models, ProcessOperations operations) {
        this.models = models;
        this.operations = operations;
    }

    /** The BPMN XML; a deployed version never changes, so that a browser need not ask again. */
    @GetMapping({"/processes/{definition}/diagram.bpmn", "/api/processes/{definition}/diagram.bpmn"})
    ResponseEntity<byte[]> diagram(
            @PathVariable String definition, @RequestParam(required = false) String lang, Locale mine) {
        Locale locale = lang == null ? mine : Locale.forLanguageTag(lang);
        byte[] xml = models.bpmnXml(definition, locale);
        var answer = ResponseEntity.ok().contentType(UTF_8_XML);
        return (lang == null
                        ? answer.cacheControl(CacheControl.noCache())
                        : answer.cacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).cachePrivate()))
                .body(xml);
    }

    /** Where tokens wait, as the diagram marks them. */
    @GetMapping({"/processes/{definition}/tokens", "/api/processes/{definition}/tokens"})
    Tokens tokens(@PathVariable String definition) {
        Map<String, Integer> counts = operations.tokens(definition);
        return new Tokens(counts.keySet(), counts);
    }

    record Tokens(Set<String> active, Map<String, Integer> counts) {}
}
