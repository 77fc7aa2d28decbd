package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.Locale;
import java.util.regex.Pattern;

/** A management review from its start to the action that follows; each step is a method. */
final class ReviewHeld {

    private static final String RISK = "Suppliers change models without telling us.";
    private static final String ACTION = "Contracts name who tells us of a new model";

    private final Desk desk;
    private final Demonstration demonstration;
    private final Person manager;
    private final Person top;
    private final Person contributor;
    private String number = "";

    ReviewHeld(Demonstration demonstration, Desk desk) {
        this.desk = desk;
        this.demonstration = demonstration;
        this.manager = demonstration.hire("Rosalind Hart", "en", Role.AIMS_MANAGER);
        this.top = demonstration.somebody(Role.TOP_MANAGEMENT, Locale.ENGLISH);
        this.contributor = demonstration.hire("Edmund Sharp", "en", Role.PROCESS_OWNER);
    }

    void start() {
        new Backstage(demonstration).endReview();
        desk.signIn(manager);
        desk.open("/reviews");
        desk.press("Start a review");
        desk.page().locator("dialog[open] button[value=yes]").click();
        assertThat(state()).hasText("To be called");
        number = desk.page().url().replaceAll(".*/", "");
    }

    void call() {
        desk.task("My groups", number)
                .date("Day of the meeting", 0, demonstration.today())
                .submit();
        desk.open("/reviews/" + number);
        assertThat(desk.page().locator("#topic-MEASUREMENT")).isVisible();
        assertThat(desk.page().locator(".review-figure").first()).isVisible();
    }

    void release() {
        desk.task("My groups", number)
                .choose("What now?", "Release: the participants get the pack by mail")
                .submit();
        desk.open("/reviews/" + number);
        assertThat(state()).hasText("Pack released");
    }

    /** The day of the meeting is today, so the task waits as soon as the timer has fired. */
    void minute() {
        desk.moveClock(1);
        new Backstage(demonstration).await(number, "userTask_minutes");
        var form = desk.task("My groups", number)
                .fill("Discussion", 7, RISK)
                .fill("Discussion", 10, "Nobody has time for this.")
                .fill("Is the AI management system still suitable, adequate and effective?", "It is suitable.");
        form.addAnother()
                .choose("What it is", "Change of the AI management system")
                .fill("Action", 0, ACTION)
                .pick("Action owner", 0, contributor.name())
                .date("Due on", 0, demonstration.today().plusDays(30))
                .submit();
    }

    void approve() {
        desk.become(top);
        var form = desk.task("My groups", number);
        assertThat(form.field("Actions")).hasValue(Pattern.compile(ACTION));
        form.choose("Your decision", "Approve: the actions go to their owners").submit();
        desk.open("/reviews/" + number);
        assertThat(state()).hasText("Actions under way");
        assertThat(desk.page().locator("main")).containsText(RISK);
    }

    void act() {
        desk.become(contributor);
        desk.task("Mine", number)
                .fill("What was done?", "The three contracts are changed.")
                .date("Done on", 0, demonstration.today())
                .submit();
        desk.open("/reviews/" + number);
        assertThat(state()).hasText("Completed");
    }

    private Locator state() {
        return desk.page().locator("h1 .badge");
    }
}
