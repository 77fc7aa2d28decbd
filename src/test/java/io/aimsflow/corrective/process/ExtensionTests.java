package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Extensions;
import io.aimsflow.workflow.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A later due date is asked for with a reason and decided by somebody else; the timers on the diagram follow it. */
@IntegrationTest
class ExtensionTests {

    private static final List<String> TIMERS =
            List.of("timer_reminderTriage", "timer_overdueTriage", "timer_escalationTriage");

    private CaseWalk walk;

    @Autowired
    private Extensions extensions;

    @Autowired
    void setOut(ApplicationContext context) {
        walk = new CaseWalk(context);
    }

    private PersonId manager;
    private PersonId deputy;
    private CaseId caseId;
    private WorkItemId task;

    @BeforeEach
    void reported() {
        manager = walk.person(Role.AIMS_MANAGER);
        deputy = walk.person(Role.AIMS_MANAGER);
        caseId = walk.report(walk.person());
        task = walk.task(caseId, TRIAGE);
    }

    @Test
    void movesDueDateAndTimersWhenItIsGranted() {
        var before = timers();
        var due = due();

        extensions.request(task, manager, in(30), "Waiting for the supplier");
        extensions.decide(task, deputy, true, "");

        assertThat(due()).isAfter(due);
        assertThat(view().firstDue()).contains(due);
        assertThat(timers()).hasSameSizeAs(before);
        for (var n = 0; n < TIMERS.size(); n++) {
            assertThat(timers().get(n)).as(TIMERS.get(n)).isAfter(before.get(n).plus(Duration.ofDays(20)));
        }
        assertThat(walk.ledger(caseId)).contains("extension-requested", "extension-granted");
    }

    @Test
    void leavesAllAsItWasWhenItIsRefused() {
        var before = timers();
        var due = due();

        extensions.request(task, manager, in(30), "Waiting for the supplier");
        extensions.decide(task, deputy, false, "It is two days' work");

        assertThat(due()).isEqualTo(due);
        assertThat(timers()).isEqualTo(before);
        assertThat(view().extension()).isEmpty();
        assertThat(walk.ledger(caseId)).contains("extension-refused");
    }

    @Test
    void keepsWhoAskedFromDeciding() {
        extensions.request(task, manager, in(30), "Waiting for the supplier");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> extensions.decide(task, manager, true, ""));
        assertThat(view().extension()).isPresent();
    }

    @Test
    void refusesADateThatIsNotLater() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> extensions.request(task, manager, in(0), "I need less time"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("newDue"));
    }

    @Test
    void refusesASecondRequestWhileOneWaits() {
        extensions.request(task, manager, in(30), "Waiting for the supplier");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> extensions.request(task, deputy, in(40), "Me too"));
    }

    private List<Instant> timers() {
        return TIMERS.stream()
                .map(timer -> walk.timers(caseId, timer).get(0).getDuedate().toInstant())
                .toList();
    }

    private Instant due() {
        return view().due().orElseThrow();
    }

    private TaskView view() {
        return walk.view(caseId, TRIAGE, deputy);
    }

    private LocalDate in(int days) {
        return LocalDate.ofInstant(view().openedAt(), ZoneId.of("Europe/Berlin"))
                .plusDays(days);
    }
}
