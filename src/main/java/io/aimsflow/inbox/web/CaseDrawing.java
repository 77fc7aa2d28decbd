package io.aimsflow.inbox.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.CaseDiagram;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.Cases;
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

    CaseDrawing(Cases cases, CaseHistory history) {
        this.cases = cases;
        this.history = history;
    }

    @GetMapping(path = "/cases/{number}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String model(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return history.model(cases.byNumber(number, me.id()).id(), me.id());
    }

    @GetMapping("/cases/{number}/state")
    CaseDiagram state(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return history.diagram(cases.byNumber(number, me.id()).id(), me.id());
    }
}
