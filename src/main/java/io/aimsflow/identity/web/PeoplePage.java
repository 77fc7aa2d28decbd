package io.aimsflow.identity.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.PeopleFilter;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people that administrators work with. */
@Controller
class PeoplePage {

    private static final int PAGE_SIZE = 50;

    private final People people;

    PeoplePage(People people) {
        this.people = people;
    }

    @GetMapping("/administration/people")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int current = Math.max(1, Math.min(page, 10_000));
        var filter = new PeopleFilter(q, Role.withId(role), left);
        List<Person> found = people.list(filter, PAGE_SIZE + 1, (current - 1) * PAGE_SIZE);
        model.addAttribute("people", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("q", q).addAttribute("role", role).addAttribute("left", left);
        model.addAttribute("previous", current > 1 ? address(q, role, left, current - 1) : null);
        model.addAttribute("next", found.size() > PAGE_SIZE ? address(q, role, left, current + 1) : null);
        return "identity/people";
    }

    private static String address(String q, String role, boolean left, int page) {
        return UriComponentsBuilder.fromPath("/administration/people")
                .queryParam("q", "{q}")
                .queryParam("role", "{role}")
                .queryParam("left", left)
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q, role)
                .toUriString();
    }
}
