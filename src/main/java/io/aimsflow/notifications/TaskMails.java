package io.aimsflow.notifications;

import static io.aimsflow.notifications.Occasion.ofTask;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.TaskNotice;
import io.aimsflow.workflow.TaskNotices;
import io.aimsflow.workflow.TaskOpened;
import io.aimsflow.workflow.TaskReassigned;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people that a task waits for them. */
@Component
class TaskMails {

    private final TaskNotices notices;
    private final TaskLetters letters;
    private final People people;
    private final MailRows rows;
    private final Outbox outbox;

    TaskMails(TaskNotices notices, TaskLetters letters, People people, MailRows rows, Outbox outbox) {
        this.notices = notices;
        this.letters = letters;
        this.people = people;
        this.rows = rows;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(TaskOpened event) {
        var key = "task/" + event.task() + "/opened";
        notices.find(event.task()).filter(TaskNotice::open).ifPresent(task -> {
            if (task.assignee().isPresent() && task.sentBack().isPresent()) {
                sentBack(task, key, task.assignee().get(), task.sentBack().get());
            } else if (task.assignee().isPresent()) {
                assigned(task, key, task.assignee().get());
            } else {
                // whoever holds two of the roles gets one mail: the outbox takes a key once per person
                task.roles()
                        .forEach(role -> outbox.put(
                                ofTask(MailKind.TASK_OFFERED, key, task),
                                people.holders(role),
                                letters.asking("offered", task, "", role)));
            }
        });
    }

    /** The event may have been overtaken by the next one, which then tells whom it concerns. */
    @ApplicationModuleListener
    void on(TaskReassigned event) {
        var key = "task/" + event.task() + "/given/" + event.event();
        notices.find(event.task())
                .filter(TaskNotice::open)
                .filter(task -> task.assignee().filter(event.to()::equals).isPresent())
                .ifPresent(task -> event.by()
                        .ifPresentOrElse(
                                giver -> given(task, key, event, giver), () -> assigned(task, key, event.to())));
    }

    private void given(TaskNotice task, String key, TaskReassigned event, PersonId giver) {
        outbox.put(
                ofTask(MailKind.TASK_ASSIGNED, key, task).by(giver),
                owner(event.to()),
                letters.asking("given", task, event.reason(), letters.name(giver)));
    }

    private void sentBack(TaskNotice task, String key, PersonId owner, TaskNotice.SentBack decision) {
        outbox.put(
                ofTask(MailKind.SENT_BACK, key, task).by(decision.by()),
                owner(owner),
                letters.asking("sentBack", task, decision.reason(), letters.name(decision.by())));
    }

    /** A task that is opened and at once given to a substitute is one piece of news, in whichever order it is heard. */
    private void assigned(TaskNotice task, String key, PersonId owner) {
        if (!rows.lastGivenTo(task.id(), owner)) {
            outbox.put(ofTask(MailKind.TASK_ASSIGNED, key, task), owner(owner), letters.asking("assigned", task, ""));
        }
    }

    private List<Person> owner(PersonId owner) {
        return Optional.of(owner).flatMap(people::find).map(List::of).orElse(List.of());
    }
}
