package io.aimsflow.risk.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The risk register for programs. */
@RestController
@RequestMapping("/api/risks")
class RiskApi {

    private static final int PAGE_SIZE = 100;

    private final Risks risks;
    private final RiskAssessments assessments;

    RiskApi(Risks risks, RiskAssessments assessments) {
        this.risks = risks;
        this.assessments = assessments;
    }

    /**
     * A change.
     *
     * @param version of the risk as it was read; somebody else's change since then is answered with 409
     * @param reason why; kept in the history
     * @param entry only the fields to change, by their keys; null or an empty text empties a field
     */
    record Patch(
            int version, @Nullable String reason, @Nullable Map<String, @Nullable Object> entry) {}

    /** Why it is assessed now; may be left out. */
    record Order(@Nullable String reason) {}

    /** The case that assesses it. */
    record Receipt(UUID caseId) {}

    /** A page of those that the caller may see. */
    @GetMapping
    RiskResource.Page list(RiskQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = risks.list(query.filter(me.id(), PAGE_SIZE), me.id());
        var lines = page.lines().stream().map(RiskResource.Line::of).toList();
        return new RiskResource.Page(lines, page.total(), page.next());
    }

    @GetMapping("/{number}")
    RiskResource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return RiskResource.of(risks.byNumber(number, me.id()));
    }

    /** Adds one. The body holds the fields by their keys. */
    @PostMapping
    ResponseEntity<RiskResource> add(
            @RequestBody Map<String, @Nullable Object> entry, @AuthenticationPrincipal SignedIn me) {
        var view = risks.add(texts(entry), Actor.of(me.id()), Way.API);
        return ResponseEntity.created(URI.create("/api/risks/" + view.risk().number()))
                .body(RiskResource.of(view));
    }

    @PatchMapping("/{number}")
    RiskResource change(@PathVariable String number, @RequestBody Patch patch, @AuthenticationPrincipal SignedIn me) {
        var texts = texts(Objects.requireNonNullElse(patch.entry(), Map.of()));
        var reason = Objects.toString(patch.reason(), "");
        return RiskResource.of(risks.change(number, patch.version(), texts, reason, Actor.of(me.id()), Way.API));
    }

    /** Starts an assessment; 409 if one runs already. */
    @PostMapping("/{number}/assessments")
    ResponseEntity<Receipt> assess(
            @PathVariable String number, @RequestBody Order order, @AuthenticationPrincipal SignedIn me) {
        var caseId = assessments.start(number, Objects.toString(order.reason(), ""), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/cases/" + caseId)).body(new Receipt(caseId.value()));
    }

    /** @throws Refused for a key that no field has, or a value that is no text or list of texts */
    private static Map<RiskField, String> texts(Map<String, @Nullable Object> entry) {
        Map<RiskField, String> texts = new EnumMap<>(RiskField.class);
        entry.forEach((key, value) -> {
            var field = RiskField.withKey(key).orElseThrow(() -> Refused.at(key, "risk-field-unknown", key));
            texts.put(field, text(key, value));
        });
        return texts;
    }

    private static String text(String key, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> text(key, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map) {
            throw Refused.at(key, "risk-field-value", key);
        }
        return Objects.toString(value, "");
    }
}
