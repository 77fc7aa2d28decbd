package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseDiagram;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Models;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the browser draws of a case: the model that governs it, and where its tokens are. */
@RestController
class CaseDrawing {

    private final Cases cases;
    private final CaseHistory history;
    private final Models models;

    CaseDrawing(Cases cases, CaseHistory history, Models models) {
        this.cases = cases;
        this.history = history;
        this.models = models;
    }

    @GetMapping(path = "/cases/{number}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] model(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return models.bpmnXml(cases.byNumber(number, me.id()).definition(), me.language());
    }

    @GetMapping("/cases/{number}/state")
    CaseDiagram state(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return history.diagram(cases.byNumber(number, me.id()).id(), me.id());
    }
}
