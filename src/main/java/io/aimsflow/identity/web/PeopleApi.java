package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People for programs. Everybody may search; only administrators may change, which {@link People} checks. */
@RestController
@RequestMapping("/api")
class PeopleApi {

    private static final int FOUND = 20;

    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    /** Who makes this call. */
    @GetMapping("/me")
    PersonView me(@AuthenticationPrincipal SignedIn me) {
        return PersonView.of(people.get(me.id()));
    }

    /** The 20 first active people whose name or address contains the text. */
    @GetMapping("/people")
    List<PersonView> search(@RequestParam(defaultValue = "") String q) {
        return people.search(q, FOUND).stream().map(PersonView::of).toList();
    }

    @GetMapping("/people/{id}")
    PersonView get(@PathVariable String id) {
        return PersonView.of(people.get(PersonId.of(id)));
    }

    /** Invites somebody: they are mailed a link. */
    @PostMapping("/people")
    ResponseEntity<PersonView> invite(@RequestBody PersonForm form, @AuthenticationPrincipal SignedIn me) {
        Person person = people.invite(form.newPerson(), Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/people/" + person.id())).body(PersonView.of(person));
    }

    /** Changes the given fields; the others stay. */
    @PatchMapping("/people/{id}")
    PersonView change(@PathVariable String id, @RequestBody PersonForm form, @AuthenticationPrincipal SignedIn me) {
        PersonId person = PersonId.of(id);
        PersonForm wanted = form.orElse(PersonForm.of(people.get(person)));
        return PersonView.of(people.change(person, wanted.change(), Actor.of(me.id())));
    }

    /** Closes the account, after handing everything over to {@code heir} if one is named. */
    @PostMapping("/people/{id}/deactivate")
    PersonView deactivate(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Heir heir,
            @AuthenticationPrincipal SignedIn me) {
        PersonId person = PersonId.of(id);
        if (heir == null || heir.heir() == null) {
            people.deactivate(person, Actor.of(me.id()));
        } else {
            people.deactivate(person, PersonForm.person("heir", heir.heir()), Actor.of(me.id()));
        }
        return PersonView.of(people.get(person));
    }

    /** Who gets what the leaver has to do and owns. */
    record Heir(@Nullable String heir) {}
}
