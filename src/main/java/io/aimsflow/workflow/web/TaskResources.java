package io.aimsflow.workflow.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.InboxPage;
import io.aimsflow.workflow.InboxRow;
import io.aimsflow.workflow.TaskView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks as the REST API answers them. */
final class TaskResources {

    private TaskResources() {}

    /** A page of tasks; without {@code next} it is the last. */
    record Page(List<Row> tasks, @Nullable String next) {}

    /** A task in a list. */
    record Row(
            String id,
            String title,
            String detail,
            CaseReference about,
            String process,
            @Nullable PersonReference assignee,
            @Nullable PersonReference standsInFor,
            List<String> roles,
            boolean noOwner,
            Instant openedAt,
            @Nullable Instant due,
            @Nullable Instant closedAt,
            @Nullable String outcome,
            @Nullable PersonReference askedBy) {}

    /**
     * A task with its form.
     *
     * @param form Camunda Forms JSON, its texts in the caller's language
     * @param values what the form shows, by field key: a draft over earlier answers over the prefill
     */
    record Task(
            String id,
            String title,
            String detail,
            CaseReference about,
            @Nullable String clause,
            String state,
            @Nullable PersonReference assignee,
            @Nullable PersonReference standsInFor,
            List<String> roles,
            boolean noOwner,
            Instant openedAt,
            @Nullable Instant due,
            @Nullable Instant firstDue,
            boolean overdue,
            @Nullable String record,
            @JsonRawValue String form,
            Map<String, Object> values,
            TaskView.May may,
            int version) {}

    record CaseReference(String number, String title) {}

    record PersonReference(String id, String name) {}

    /** The record that was kept. */
    record Completed(String record) {}

    static Page page(InboxPage page, People people) {
        var named = people.byIds(page.rows().stream()
                .flatMap(row -> Stream.of(row.assignee(), row.standsInFor(), row.asker()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return new Page(
                page.rows().stream().map(row -> row(row, named)).toList(),
                page.next().orElse(null));
    }

    static Task task(TaskView task, Locale locale, People people) {
        var named = people.byIds(Stream.of(task.assignee(), task.standsInFor())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Map<String, Object> values = new HashMap<>(task.prefill());
        task.draft().ifPresent(draft -> values.putAll(draft.data()));
        return new Task(
                task.id().toString(),
                task.title(),
                task.detail(),
                new CaseReference(task.about().number(), task.about().subject().title()),
                task.clause().orElse(null),
                task.state().name(),
                person(task.assignee(), named),
                person(task.standsInFor(), named),
                task.roles().stream().map(Role::id).toList(),
                task.noOwner(),
                task.openedAt(),
                task.due().orElse(null),
                task.firstDue().orElse(null),
                task.overdue(),
                task.record().map(Object::toString).orElse(null),
                task.form().localised(locale),
                values,
                task.may(),
                task.version());
    }

    private static Row row(InboxRow row, Map<PersonId, Person> named) {
        return new Row(
                row.id().toString(),
                row.title(),
                row.detail(),
                new CaseReference(row.caseNumber(), row.subject()),
                row.process(),
                person(row.assignee(), named),
                person(row.standsInFor(), named),
                row.roles().stream().map(Role::id).toList(),
                row.noOwner(),
                row.openedAt(),
                row.due().orElse(null),
                row.closedAt().orElse(null),
                row.outcome().orElse(null),
                person(row.asker(), named));
    }

    static @Nullable PersonReference person(Optional<PersonId> id, Map<PersonId, Person> named) {
        return id.map(named::get)
                .map(person -> new PersonReference(person.id().toString(), person.name()))
                .orElse(null);
    }
}
