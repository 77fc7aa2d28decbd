package io.aimsflow.search;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds colleagues, for those who administer them: nobody else has a page about a person. */
@Component
@Order(90)
class PeopleSearch implements SearchSource {

    private final People people;

    PeopleSearch(People people) {
        this.people = people;
    }

    @Override
    public String titleKey() {
        return "web.navigation.people";
    }

    @Override
    public String registerPath() {
        return "/administration/people?q=";
    }

    @Override
    public List<SearchHit> find(SearchQuery query) {
        return query.roles().contains(Role.ADMINISTRATOR)
                ? people.search(query.text(), query.limit()).stream()
                        .map(person -> new SearchHit("", person.name(), "/administration/people/" + person.id()))
                        .toList()
                : List.of();
    }
}
