package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A nonconformity on its way from report to proven effectiveness, step by step; each step is a method. */
final class WholeCase {

    private static final String TITLE = "Translation assistant drops negations";
    private static final String REASON = "Who tells the branch offices? Please name somebody.";

    private final Demonstration demonstration;
    private final Backstage backstage;
    private final Chromium chromium;
    private final Desk desk;
    private final Person reporter;
    private final Person manager;
    private final Person owner;
    private final Person firstDoer;
    private final Person secondDoer;
    private final Person auditor;
    private final Person administrator;
    private String number = "";

    WholeCase(Demonstration demonstration, Chromium chromium, Desk desk) {
        this.demonstration = demonstration;
        this.backstage = new Backstage(demonstration);
        this.chromium = chromium;
        this.desk = desk;
        this.reporter = english(Role.CONTROL_OWNER);
        this.manager = english(Role.AIMS_MANAGER);
        this.owner = english(Role.AI_SYSTEM_OWNER);
        this.firstDoer = english(Role.PROCESS_OWNER);
        this.secondDoer = english(Role.RISK_OWNER);
        this.auditor = english(Role.INTERNAL_AUDITOR);
        this.administrator = english(Role.ADMINISTRATOR);
    }

    private Person english(Role role) {
        return demonstration.somebody(role, Locale.ENGLISH);
    }

    /** A member reports; what is missing is said, and what was typed stays. */
    void report() {
        desk.signIn(reporter);
        desk.open("/nonconformities/new");
        var page = desk.page();
        page.locator("#whatHappened").fill("“Not suitable for children” became “suitable for children”.");
        page.locator("main form[method=post]").evaluate("form => form.noValidate = true");
        desk.press("Report");
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#title")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#whatHappened"))
                .hasValue("“Not suitable for children” became “suitable for children”.");
        page.locator("#title").fill(TITLE);
        page.locator("#source").selectOption("INCIDENT");
        desk.press("Report");
        assertThat(page.locator("h1")).hasText(TITLE);
        number = page.locator("main p.number").innerText().strip();
    }

    /** The AIMS manager finds it among the tasks of the group, and gives it to an owner. */
    void triage() {
        desk.become(manager);
        desk.task("My groups", number)
                .choose("What becomes of the report?", "It is a nonconformity")
                .choose("Severity", "Major")
                .pick("Owner", 0, owner.name())
                .fill("Requirement or control not met", "8.2")
                .submit();
    }

    /** The owner gets one mail, whose link leads to the form once they are signed in. */
    void followMail() {
        var mail = demonstration.post().await(owner.email(), number, "Contain and correct");
        try (var home = chromium.desk(demonstration)) {
            home.open(mail.taskLink());
            home.signIn(owner);
            assertThat(home.page().locator(".task h1")).containsText("Contain and correct");
            new TaskForm(home.page())
                    .ready()
                    .fill("What was done at once?", "The assistant is switched off for packaging texts.")
                    .date("Contained on", 0, demonstration.today())
                    .fill("How were the consequences dealt with?", "Two products were relabelled before delivery.")
                    .attach("relabelled.txt", "Batch 17 and batch 18")
                    .submit();
            assertThat(home.complaints()).isEmpty();
        }
        assertThat(demonstration.post().to(owner.email(), number, "Contain and correct"))
                .as("one mail for one event")
                .hasSize(1);
    }

    /** Half an answer is still there after a look at something else. */
    void findCause() {
        desk.become(owner);
        desk.task("Mine", number)
                .choose("How did you look for the cause?", "Five whys")
                .fill("Because", 0, "The test set holds no negations.")
                .awaitDraft();
        desk.open("/nonconformities");
        var form = desk.task("Mine", number);
        assertThat(form.field("Because").first()).hasValue("The test set holds no negations.");
        form.fill("Because", 1, "It was drawn from marketing texts.")
                .fill("Because", 2, "Nobody owns the test set.")
                .fill("Root cause", "Nobody owns the test set.")
                .choose("Are there similar ones", "No")
                .submit();
    }

    void plan() {
        desk.task("Mine", number)
                .choose("Is corrective action needed?", "Yes")
                .fill("Action", 0, "Build a test set with negations.")
                .pick("Action owner", 0, firstDoer.name())
                .date("Due on", 0, demonstration.today().plusDays(20))
                .addAnother()
                .fill("Action", 1, "Name an owner of each test set.")
                .pick("Action owner", 1, secondDoer.name())
                .date("Due on", 1, demonstration.today().plusDays(20))
                .fill("Days until the effect can be judged", "60")
                .fill("By what will you see that it worked?", "No dropped negation among 500 samples.")
                .submit();
    }

    /** The manager wants more; the owner reads why, and finds all their answers. */
    void sendBackAndForth() {
        desk.become(manager);
        desk.task("My groups", number)
                .choose("Your decision", "Send back")
                .choose("What has to be done again?", "The plan")
                .fill("Reason", REASON)
                .submit();
        desk.become(owner);
        var form = desk.task("Mine", number);
        assertThat(form.field("Why the plan came back")).hasValue(REASON);
        assertThat(form.field("Action").nth(1)).hasValue("Name an owner of each test set.");
        assertThat(form.field("Action owner").first()).hasValue(java.util.regex.Pattern.compile(firstDoer.name()));
        form.fill("Action", 1, "Name an owner of each test set, who tells the branch offices.")
                .submit();
        desk.become(manager);
        desk.task("My groups", number)
                .choose("Your decision", "Approve the plan")
                .submit();
    }

    void doActions() {
        for (var doer : List.of(firstDoer, secondDoer)) {
            desk.become(doer);
            desk.task("Mine", number)
                    .fill("What was done?", "Done as planned, and shown to the team.")
                    .date("Done on", 0, demonstration.today())
                    .submit();
        }
    }

    /** Time passes at a click; the owner may read the review, and neither page nor program lets them do it. */
    void awaitReview() {
        desk.become(administrator);
        desk.moveClock(70);
        var review = backstage.await(number, "userTask_reviewEffectiveness").id();
        desk.become(owner);
        desk.open("/tasks/" + review);
        assertThat(desk.page().locator(".task h1")).containsText("Review effectiveness");
        assertThat(desk.page().locator(".task-form-foot button")).hasCount(0);
        var answers = Map.<String, Object>of("verdict", "EFFECTIVE", "basis", "I think so");
        assertThatThrownBy(() ->
                        demonstration.bean(WorkItems.class).complete(review, owner.id(), answers, Optional.empty()))
                .isInstanceOfAny(Refused.class, io.aimsflow.shared.Conflict.class);
    }

    /** It did not help: the owner has to look for the cause again. */
    void reviewAsNotEffective() {
        desk.become(auditor);
        desk.task("My groups", number, "Review effectiveness")
                .choose("Was it effective?", "No, find the cause again")
                .fill("What is your judgement based on?", "3 of 500 samples still drop a negation.")
                .submit();
        desk.become(owner);
        desk.task("Mine", number, "Find the cause");
    }

    void secondRound() {
        backstage.complete(
                number,
                "userTask_cause",
                owner,
                Map.of(
                        "method", "FREE",
                        "inquiry", "Read the samples",
                        "rootCauses", List.of(Map.of("cause", "Old model")),
                        "similar", "NO"));
        backstage.complete(
                number,
                "userTask_plan",
                owner,
                Map.of(
                        "actionNeeded", "NO",
                        "noActionReason", "The old model is gone",
                        "effectivenessDays", 0,
                        "criteria", "None dropped"));
        backstage.complete(number, "userTask_approvePlan", manager, Map.of("decision", "APPROVE"));
        backstage.complete(
                number,
                "userTask_reviewEffectiveness",
                auditor,
                Map.of("verdict", "EFFECTIVE", "basis", "0 of 500 samples"));
        desk.become(manager);
        desk.task("My groups", number, "Decide follow-ups")
                .choose("Does a risk have to be", "No")
                .choose("Does the Statement of Applicability", "No")
                .choose("Does a document have to", "No")
                .choose("Does the AI management system itself", "No")
                .submit();
    }

    /** The case shows all of it: closed, the way on the diagram, every record, and the same as PDF. */
    void readCase() {
        desk.open("/cases/" + number);
        var page = desk.page();
        assertThat(page.locator(".task-facts .badge-good")).hasText("Closed");
        assertThat(page.locator(".diagram-canvas svg [data-element-id=userTask_followUps].is-completed"))
                .isVisible();
        assertThat(page.locator(".timeline-record")).hasCount(15);
        assertThat(page.locator(".file-list").last()).containsText("relabelled.txt");
        assertThat(desk.download(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))))
                .isEqualTo("%PDF");
    }
}
