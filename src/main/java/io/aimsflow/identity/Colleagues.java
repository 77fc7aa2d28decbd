package io.aimsflow.identity;

import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people that a page names, or lets one choose from. */
@Component("colleagues")
public class Colleagues {

    /** More people than this are searched for on the server instead of being listed. */
    private static final int LISTED = 200;

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Everybody who can get work; empty if these are too many to list. */
    public List<Option> options() {
        List<Person> all = people.list(new PeopleFilter("", Optional.empty(), false), LISTED + 1, 0);
        if (all.size() > LISTED) {
            return List.of();
        }
        return all.stream()
                .filter(each -> !each.is(Role.EXTERNAL_AUDITOR))
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }

    /** What these people are called, with one statement. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }
}
