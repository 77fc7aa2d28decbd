package io.aimsflow.impact.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Impact assessments for programs. */
@RestController
@RequestMapping("/api/impact-assessments")
class ImpactApi {

    private static final int PAGE_SIZE = 100;

    private final ImpactAssessments assessments;

    ImpactApi(ImpactAssessments assessments) {
        this.assessments = assessments;
    }

    /**
     * The order to start one.
     *
     * @param system number of the AI system
     * @param why may be missing
     */
    record Order(@Nullable String system, @Nullable String why) {}

    /** A page of those that the caller may see. */
    @GetMapping
    ImpactResource.Page list(ImpactQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = assessments.list(query.filter(assessments.dueUntil(), PAGE_SIZE), me.id());
        return new ImpactResource.Page(
                page.lines().stream().map(ImpactResource.Line::of).toList(), page.total(), page.next());
    }

    @GetMapping("/{number}")
    ImpactResource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return ImpactResource.of(assessments.byNumber(number, me.id()));
    }

    /** Starts one, for the AIMS manager and whoever owns the system. */
    @PostMapping
    ResponseEntity<ImpactResource> start(@RequestBody Order order, @AuthenticationPrincipal SignedIn me) {
        var system = Objects.toString(order.system(), "");
        if (system.isBlank()) {
            throw Refused.at("system", "impact-system-unknown");
        }
        var number = assessments.start(system, Objects.toString(order.why(), ""), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/impact-assessments/" + number))
                .body(get(number, me));
    }
}
