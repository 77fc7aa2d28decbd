package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;

/** A report that nobody looks at while days pass. */
final class Deadline {

    /** Two working days, a long weekend, and the days until the escalation. */
    private static final int LONGEST_WAIT = 21;

    private final Demonstration demonstration;
    private final Desk desk;

    Deadline(Demonstration demonstration, Desk desk) {
        this.demonstration = demonstration;
        this.desk = desk;
    }

    /** Reminder, overdue and escalation come in this order, and the inbox says that it is late. */
    void play() {
        var manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        var reporter = demonstration.somebody(Role.CONTROL_OWNER, Locale.ENGLISH);
        var number = new Backstage(demonstration).report("Nobody looks at this", reporter);
        desk.signIn(demonstration.somebody(Role.ADMINISTRATOR, Locale.ENGLISH));
        passUntil(number, "Reminder");
        passUntil(number, "Overdue");
        passUntil(number, "Escalated");
        desk.become(manager);
        desk.task("My groups", number);
        assertThat(desk.row(number, "").locator(".task-row-due.is-late")).containsText("late");
    }

    private void passUntil(String number, String subject) {
        for (var day = 0;
                day < LONGEST_WAIT
                        && demonstration.post().about(number, subject).isEmpty();
                day++) {
            desk.moveClock(1);
            settle();
        }
        Awaitility.await(subject + " about " + number)
                .atMost(Duration.ofSeconds(60))
                .until(() -> !demonstration.post().about(number, subject).isEmpty());
    }

    /** Until nothing is due any more that the new day has brought. */
    private void settle() {
        Awaitility.await("timers of the new day")
                .atMost(Duration.ofSeconds(60))
                .until(() -> demonstration.timersDue() == 0);
    }
}
