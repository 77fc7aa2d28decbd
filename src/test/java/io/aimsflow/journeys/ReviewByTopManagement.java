package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.Locale;

/** A management review from its call to the action it decided, among people who read one language; each step is a method. */
final class ReviewByTopManagement {

    private static final String ISSUE = "A new law on automated decisions.";
    private static final String DECISION = "Ask a lawyer.";
    private static final String CONCLUSION = "It is suitable, but too slow.";

    private final Demonstration demonstration;
    private final Desks desks;
    private final Speech speech;
    private final Person manager;
    private final Person top;
    private final Person contributor;
    private String number = "";

    ReviewByTopManagement(Demonstration demonstration, Desks desks, Locale language) {
        this.demonstration = demonstration;
        this.desks = desks;
        this.speech = new Speech(demonstration, language);
        var tag = speech.tag();
        this.manager = demonstration.hire("Mona Review " + tag, tag, Role.AIMS_MANAGER);
        this.top = demonstration.hire("Theo Review " + tag, tag, Role.TOP_MANAGEMENT);
        this.contributor = demonstration.hire("Cora Contributor " + tag, tag);
        new Backstage(demonstration).endReview();
    }

    /** Top management takes part without being named; who contributed last time does not have to again. */
    void call() {
        var desk = desks.of(manager);
        desk.open("/reviews");
        desk.press(speech.text("review.start"));
        desk.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(speech.text("review.start")))
                .click();
        assertThat(state(desk)).hasText(speech.text("review.state.DUE"));
        number = desk.page().locator("main p.number").innerText().strip();
        answers(manager, "groups", "call")
                .fill("meetsOn", demonstration.today().toString())
                .empty("contributors")
                .add("contributors")
                .select("topic", "CONTEXT")
                .pick("contributors", "person", contributor.name())
                .submit();
    }

    /** Who knows what no register knows is asked for it. */
    void contribute() {
        var form = answers(contributor, "mine", "contribute");
        assertThat(form.field("topic")).hasValue(speech.text("review.topic.CONTEXT"));
        form.fill("text", ISSUE).submit();
    }

    /** The pack holds what was contributed, and comes as PDF. */
    void release() {
        var form = answers(manager, "groups", "release");
        assertThat(form.field("summary").inputValue()).contains(speech.text("review.topic.AUDITS"));
        form.choose("decision", "RELEASE").submit();
        var desk = desks.of(top);
        desk.open("/reviews/" + number);
        assertThat(desk.page().locator("main")).containsText(ISSUE);
        assertThat(desk.download(desk.page().locator("a[href$='/pack.pdf']"))).isEqualTo("%PDF");
    }

    void write() {
        answers(manager, "groups", "minutes")
                .fill("heldOn", demonstration.today().toString())
                .fill("discussion", "Two of us read it.")
                .fill("decision", DECISION)
                .fill("conclusion", CONCLUSION)
                .add("actions")
                .choose("kind", "IMPROVEMENT")
                .fill("what", DECISION)
                .pick("actions", "owner", contributor.name())
                .fill("due", demonstration.today().plusDays(30).toString())
                .submit();
    }

    void approve() {
        var form = answers(top, "groups", "approve");
        assertThat(form.field("minutes").inputValue()).contains(CONCLUSION);
        assertThat(form.field("actions").inputValue()).contains(contributor.name());
        form.choose("decision", "APPROVE").submit();
    }

    /** The action is a task like others; once it is done, the review is completed, and its page tells all of it. */
    void act() {
        answers(contributor, "mine", "do-action")
                .fill("result", "She has answered.")
                .fill("doneOn", demonstration.today().toString())
                .submit();
        var desk = desks.of(manager);
        desk.open("/reviews/" + number);
        assertThat(state(desk)).hasText(speech.text("review.state.COMPLETED"));
        assertThat(desk.page().locator("section[aria-labelledby=actions-title]"))
                .containsText("She has answered.");
        assertThat(desk.page().locator("main")).containsText(CONCLUSION);
        assertThat(desk.download(desk.page().locator("a[href$='/minutes.pdf']")))
                .isEqualTo("%PDF");
    }

    private Answering answers(Person person, String filter, String task) {
        return desks.of(person).answer(filter, number, speech.form("management-review." + task));
    }

    private static Locator state(Desk desk) {
        return desk.page().locator("h1 .badge");
    }
}
