package io.aimsflow.calendar;

import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who looks.
 *
 * @param ids the person, and those whom they stand in for now
 * @param team those whose manager the person is
 */
record CalendarViewer(Person person, Set<PersonId> ids, Set<PersonId> team) {

    private static final Set<Role> WATCHERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    static CalendarViewer of(PersonId id, People people) {
        Set<PersonId> ids = new HashSet<>(people.absentFor(id));
        ids.add(id);
        return new CalendarViewer(people.get(id), ids, people.teamOf(id));
    }

    List<Whose> offered() {
        List<Whose> offered = new ArrayList<>(List.of(Whose.MINE));
        if (!team.isEmpty()) {
            offered.add(Whose.TEAM);
        }
        if (WATCHERS.stream().anyMatch(person::is)) {
            offered.add(Whose.ALL);
        }
        return offered;
    }

    Map<String, Object> parameters() {
        return Map.of(
                "viewers",
                uuids(ids),
                "team",
                uuids(team),
                "roles",
                person.roles().stream().map(Role::id).toArray(String[]::new));
    }

    private static UUID[] uuids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
