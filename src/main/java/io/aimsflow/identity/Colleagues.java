package io.aimsflow.identity;

import io.aimsflow.shared.Kept;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The people that a page names, or lets one choose from. */
@Component("colleagues")
public class Colleagues {

    /** More people than this are searched for on the server instead of being listed. */
    private static final int LISTED = 200;

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final People people;
    private final Kept<Map<PersonId, String>> kept = new Kept<>(KEPT, ConcurrentHashMap::new);

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

    /** What these people are called, with one statement at most; a name is kept for a minute. */
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var known = kept.get();
        var unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        people.byIds(unknown).forEach((id, person) -> known.put(id, person.name()));
        Map<PersonId, String> names = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(name -> names.put(id, name)));
        return names;
    }
}
