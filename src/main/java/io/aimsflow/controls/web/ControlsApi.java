package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlView;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Crosswalk;
import io.aimsflow.controls.Framework;
import io.aimsflow.controls.Requirement;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controls for programs; texts come in the language that the request accepts. */
@RestController
@RequestMapping("/api/controls")
class ControlsApi {

    private static final int PAGE_SIZE = 100;

    private final Controls controls;
    private final Crosswalk crosswalk;

    ControlsApi(Controls controls, Crosswalk crosswalk) {
        this.controls = controls;
        this.crosswalk = crosswalk;
    }

    /** A requirement that a control serves elsewhere. */
    record Elsewhere(Framework framework, String reference, String words) {

        static Elsewhere of(Requirement requirement, Locale locale) {
            var words = requirement.words().in(locale);
            return new Elsewhere(requirement.framework(), requirement.reference(), words);
        }
    }

    /** A control; {@code version} goes back with a change. */
    record Resource(
            String id,
            int version,
            String group,
            String title,
            String purpose,
            String approach,
            String elsewhere,
            List<Elsewhere> crosswalk,
            Optional<UUID> owner,
            Optional<Instant> retiredAt) {}

    /** A page; {@code next} is the parameter {@code after} of the next one, 0 on the last. */
    record Page(List<Resource> controls, Map<String, Long> groups, long next) {}

    record Reason(String reason) {}

    @GetMapping
    Page list(CatalogueQuery query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var page = controls.list(query.filter(me.id(), PAGE_SIZE));
        return new Page(
                page.controls().stream().map(each -> resource(each, locale)).toList(), page.groups(), page.next());
    }

    @GetMapping("/{id}")
    Resource get(@PathVariable String id, Locale locale) {
        return resource(controls.get(ControlRef.of(id)), locale);
    }

    /** Adds an own control. */
    @PostMapping
    ResponseEntity<Resource> add(@RequestBody ControlForm form, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var ref = controls.add(form.change(), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/controls/" + ref)).body(get(ref.id(), locale));
    }

    /** Changes what the organisation says of a control; 409 if it has another version by now. */
    @PutMapping("/{id}")
    Resource change(
            @PathVariable String id,
            @RequestBody ControlForm form,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        var changed = controls.change(ControlRef.of(id), form.basedOn(), form.change(), Actor.of(me.id()));
        return resource(changed, locale);
    }

    @PostMapping("/{id}/retire")
    Resource retire(
            @PathVariable String id, @RequestBody Reason reason, @AuthenticationPrincipal SignedIn me, Locale locale) {
        controls.retire(ControlRef.of(id), ControlForm.text(reason.reason()), Actor.of(me.id()));
        return get(id, locale);
    }

    @PostMapping("/{id}/restore")
    Resource restore(@PathVariable String id, @AuthenticationPrincipal SignedIn me, Locale locale) {
        controls.restore(ControlRef.of(id), Actor.of(me.id()));
        return get(id, locale);
    }

    private Resource resource(ControlView view, Locale locale) {
        return new Resource(
                view.ref().id(),
                view.version(),
                view.group(),
                view.title(locale),
                view.purpose(locale),
                view.approach(),
                view.elsewhere(),
                crosswalk.of(view.ref()).stream()
                        .map(each -> Elsewhere.of(each, locale))
                        .toList(),
                view.owner().map(PersonId::value),
                view.retiredAt());
    }
}
