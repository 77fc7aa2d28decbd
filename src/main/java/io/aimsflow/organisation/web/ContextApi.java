package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ContextDetails.Addressed;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextEntry.State;
import io.aimsflow.organisation.ContextKind;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.shared.Actor;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues of the context and interested parties for programs. */
@RestController
@RequestMapping("/api/context")
class ContextApi {

    private static final int PAGE_SIZE = 100;

    private final ContextRegister register;

    ContextApi(ContextRegister register) {
        this.register = register;
    }

    /** An issue or an interested party; {@code category} and {@code relevance} of an issue, {@code addressed} of a party. */
    record Resource(
            String number,
            int version,
            ContextKind kind,
            Place place,
            String title,
            String description,
            String meaning,
            Optional<Category> category,
            Optional<Relevance> relevance,
            Optional<Addressed> addressed,
            UUID owner,
            State state,
            String reason,
            Optional<LocalDate> reviewedOn,
            LocalDate reviewDue) {

        static Resource of(ContextEntry entry) {
            var details = entry.details();
            return new Resource(
                    entry.reference(),
                    entry.version(),
                    details.kind(),
                    details.place(),
                    details.title(),
                    details.description(),
                    details.meaning(),
                    details.category(),
                    details.relevance(),
                    details.addressed(),
                    details.owner().value(),
                    entry.state(),
                    entry.reason(),
                    entry.reviewedOn(),
                    entry.reviewDue());
        }
    }

    /** A page; {@code next} is the {@code after} of the next one, 0 if there is none. */
    record Page(List<Resource> entries, int next) {}

    /** Takes the filters of the page, such as {@code kind=PARTY}. */
    @GetMapping
    Page list(ContextQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = register.list(query.filter(me.id(), PAGE_SIZE), me.id());
        return new Page(page.entries().stream().map(Resource::of).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return Resource.of(register.byReference(number, me.id()).entry());
    }

    /** Adds one; the body holds the fields of the form by their names. */
    @PostMapping
    ResponseEntity<Resource> add(@RequestBody ContextForm form, @AuthenticationPrincipal SignedIn me) {
        var number = register.add(form.details(), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/context/" + number)).body(get(number, me));
    }
}
