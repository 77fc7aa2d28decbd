package io.aimsflow.notifications;

import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.CaseEnded;
import io.aimsflow.workflow.PeopleTold;
import io.aimsflow.workflow.RoleInformed;
import io.aimsflow.workflow.RoleTold;
import io.aimsflow.workflow.TaskClosed;
import io.aimsflow.workflow.TaskNotices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what became of their work: decided, sent back, ended, or something that their role should know. */
@Component
class DecisionMails {

    private final TaskNotices notices;
    private final TaskLetters taskLetters;
    private final CaseLetters caseLetters;
    private final People people;
    private final Outbox outbox;

    DecisionMails(TaskNotices notices, TaskLetters taskLetters, CaseLetters caseLetters, People people, Outbox outbox) {
        this.notices = notices;
        this.taskLetters = taskLetters;
        this.caseLetters = caseLetters;
        this.people = people;
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(TaskClosed event) {
        switch (event.outcome()) {
            case SENT_BACK -> decided(event, MailKind.SENT_BACK, "returned");
            case APPROVED -> decided(event, MailKind.DECIDED, "approved");
            case REJECTED -> decided(event, MailKind.DECIDED, "rejected");
            case DONE -> {} // nothing was decided
        }
    }

    /** Whoever gets the work back hears of it, with the reason, when their task opens. */
    private void decided(TaskClosed event, MailKind kind, String text) {
        notices.find(event.task()).ifPresent(task -> {
            Set<PersonId> concerned = new HashSet<>(task.preparers());
            if (kind == MailKind.SENT_BACK) {
                concerned.removeAll(task.returnedTo());
            }
            outbox.put(
                    Occasion.ofTask(kind, "task/" + event.task() + "/decided", task)
                            .by(event.by().person()),
                    people.byIds(concerned).values(),
                    taskLetters.telling(
                            text,
                            task,
                            event.reason(),
                            taskLetters.name(event.by().person())));
        });
    }

    @ApplicationModuleListener
    void on(CaseEnded event) {
        var ended = notices.ofCase(event.caseId());
        outbox.put(
                Occasion.ofCase(MailKind.CASE_ENDED, "case/" + event.caseId() + "/ended", event.caseId()),
                ended.owner().flatMap(people::find).map(List::of).orElse(List.of()),
                caseLetters.ended(event, ended));
    }

    @ApplicationModuleListener
    void on(RoleInformed event) {
        outbox.put(
                Occasion.ofCase(MailKind.INFORMED, "informed/" + event.event(), event.caseId()),
                people.holders(event.role()),
                caseLetters.informed(event, notices.ofCase(event.caseId())));
    }

    @ApplicationModuleListener
    void on(RoleTold event) {
        outbox.put(
                Occasion.ofPerson(MailKind.INFORMED, "told/" + event.event()),
                people.holders(event.role()),
                caseLetters.told(event));
    }

    @ApplicationModuleListener
    void on(PeopleTold event) {
        outbox.put(
                Occasion.ofPerson(MailKind.INFORMED, "told/" + event.event()),
                people.byIds(event.people()).values(),
                caseLetters.told(event),
                event.enclosed());
    }
}
