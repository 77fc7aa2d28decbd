package io.aimsflow.years;

import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people of the organisation. Whoever has a task answers it as the script says, the same day. */
final class Crew {

    private static final int MOST_ROUNDS = 40;

    private final Server server;
    private final Script script;
    private final Diary diary;
    private final RestTasks rest;
    private final Map<PersonId, Person> people = new LinkedHashMap<>();

    Crew(Server server, Script script, Diary diary) {
        this.server = server;
        this.script = script;
        this.diary = diary;
        this.rest = new RestTasks(server);
    }

    Person hire(String name, Role... roles) {
        var mail = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@aldermoor.example";
        var person = server.bean(People.class)
                .add(new NewPerson(name, mail, Locale.ENGLISH, Server.ZONE, Set.of(roles), Optional.empty()));
        people.put(person.id(), person);
        return person;
    }

    /** Answers everything that can be answered today, and what comes of it. */
    void work() {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            server.settle();
            if (open().stream().filter(this::answer).count() == 0) {
                return;
            }
        }
        throw new AssertionError("Work does not end on " + server.today() + "\n" + diary.table());
    }

    private List<WorkItemId> open() {
        return server
                .jdbc()
                .sql("select id from workflow_work_item where state = 'OPEN' order by opened_at, id")
                .query(UUID.class)
                .list()
                .stream()
                .map(WorkItemId::new)
                .toList();
    }

    private boolean answer(WorkItemId id) {
        List<String> refusals = new ArrayList<>();
        for (var person : asked(id)) {
            var task = seen(id, person);
            if (task.isEmpty()) {
                continue;
            }
            var answers = script.answer(task.get(), person);
            if (answers.isEmpty()) {
                return false;
            }
            try {
                rest.complete(id, person, answers.get());
                diary.note(
                        server.today(), task.get().about().process(), task.get().title(), person.name());
                return true;
            } catch (RestTasks.Refusal e) {
                refusals.add(person.name() + ": " + task.get().element() + ": " + e);
            }
        }
        if (refusals.isEmpty()) {
            return false;
        }
        throw new AssertionError(server.today() + " nobody could answer: " + refusals + "\n" + diary.table());
    }

    /** Whoever has the task; everybody, if nobody has it yet. */
    private Collection<Person> asked(WorkItemId id) {
        var assignee = server.jdbc()
                .sql("select assignee from workflow_work_item where id = ? and assignee is not null")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return assignee.map(PersonId::new)
                .map(people::get)
                .map(person -> (Collection<Person>) List.of(person))
                .orElse(people.values());
    }

    private Optional<TaskView> seen(WorkItemId id, Person person) {
        try {
            var task = server.bean(WorkItems.class).open(id, person.id(), Locale.ENGLISH);
            var may = task.may();
            return Optional.of(task).filter(each -> !may.barred() && (may.complete() || may.claim()));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
