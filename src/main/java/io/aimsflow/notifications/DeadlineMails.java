package io.aimsflow.notifications;

import static io.aimsflow.notifications.Occasion.ofTask;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ExtensionDecided;
import io.aimsflow.workflow.ExtensionRequested;
import io.aimsflow.workflow.TaskDeadline;
import io.aimsflow.workflow.TaskNotice;
import io.aimsflow.workflow.TaskNotices;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people of deadlines: due soon, overdue, escalated, and asked for or given more time. */
@Component
class DeadlineMails {

    private final TaskNotices notices;
    private final TaskLetters letters;
    private final People people;
    private final Outbox outbox;

    DeadlineMails(TaskNotices notices, TaskLetters letters, People people, Outbox outbox) {
        this.notices = notices;
        this.letters = letters;
        this.people = people;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(TaskDeadline event) {
        var key = "task/" + event.task() + "/deadline/" + event.event();
        notices.find(event.task()).filter(TaskNotice::open).ifPresent(task -> {
            switch (event.notice()) {
                case REMINDER -> owners(MailKind.REMINDER, key, "reminder", task);
                case OVERDUE -> overdue(key, task);
                case ESCALATION -> event.escalateTo().ifPresent(role -> escalated(key, task, role));
            }
        });
    }

    private void overdue(String key, TaskNotice task) {
        owners(MailKind.OVERDUE, key, "overdue", task);
        task.assignee()
                .ifPresent(owner -> outbox.put(
                        ofTask(MailKind.OVERDUE_COPY, key, task),
                        people.managerOf(owner).map(List::of).orElse(List.of()),
                        letters.asking("overdueCopy", task, "", letters.name(owner))));
    }

    private void escalated(String key, TaskNotice task, Role role) {
        outbox.put(
                ofTask(MailKind.ESCALATION, key, task),
                people.holders(role),
                letters.asking("escalation", task, "", role));
    }

    private void owners(MailKind kind, String key, String text, TaskNotice task) {
        var owners = task.assignee().isPresent()
                ? task.assignee().flatMap(people::find).map(List::of).orElse(List.of())
                : task.roles().stream()
                        .flatMap(role -> people.holders(role).stream())
                        .distinct()
                        .toList();
        outbox.put(ofTask(kind, key, task), owners, letters.asking(text, task, ""));
    }

    @ApplicationModuleListener
    void on(ExtensionRequested event) {
        notices.find(event.task())
                .filter(TaskNotice::open)
                .ifPresent(task -> outbox.put(
                        ofTask(MailKind.EXTENSION_REQUESTED, "extension/" + event.extension() + "/requested", task)
                                .by(event.by()),
                        deciders(event.by()),
                        letters.asking(
                                "extensionRequested", task, event.reason(), letters.name(event.by()), event.newDue())));
    }

    private List<Person> deciders(PersonId requester) {
        List<Person> deciders = new ArrayList<>(people.holders(Role.AIMS_MANAGER));
        people.managerOf(requester).ifPresent(deciders::add);
        return deciders;
    }

    @ApplicationModuleListener
    void on(ExtensionDecided event) {
        var text = event.granted() ? "extensionGranted" : "extensionRefused";
        notices.find(event.task())
                .ifPresent(task -> outbox.put(
                        ofTask(MailKind.EXTENSION_DECIDED, "extension/" + event.extension() + "/decided", task)
                                .by(event.by()),
                        people.find(event.requester()).map(List::of).orElse(List.of()),
                        letters.asking(text, task, event.reason(), letters.name(event.by()), event.newDue())));
    }
}
