package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.Locale;

/** A document from its first draft to its second version in force, among people who read one language; each step is a method. */
final class DocumentInForce {

    private static final String REMARK = "Who reads the logs at weekends?";
    private static final String REASON = "Say how often.";

    private final Demonstration demonstration;
    private final Desks desks;
    private final Speech speech;
    private final String title;
    private final Person author;
    private final Person reviewer;
    private final Person top;
    private String path = "";

    DocumentInForce(Demonstration demonstration, Desks desks, Locale language) {
        this.demonstration = demonstration;
        this.desks = desks;
        this.speech = new Speech(demonstration, language);
        var tag = speech.tag();
        this.title = "Reading logs " + tag;
        this.author = demonstration.hire("Dora Draft " + tag, tag, Role.DOCUMENT_OWNER);
        this.reviewer = demonstration.hire("Rita Reader " + tag, tag);
        this.top = demonstration.hire("Theo Release " + tag, tag, Role.TOP_MANAGEMENT);
    }

    /** The author writes, and sees beside it how it will look. */
    void write() {
        var desk = desks.of(author);
        desk.open("/documents/new?template=");
        desk.page().locator("#title").fill(title);
        desk.name("owner", author);
        desk.page().locator("#clauses").fill("9.1");
        desk.press(speech.text("documents.new.submit"));
        path = desk.page().url().replaceAll(".*(/documents/[^/?]+).*", "$1");
        writeDraft("## How\n\nThe logs are read **every week**.");
        assertThat(desk.page().locator("#preview h3")).hasText("How");
        assertThat(desk.page().locator("#preview strong")).hasText("every week");
        save();
    }

    /** Who wrote it may not approve it; that is said, and the others stay chosen. */
    void propose() {
        var desk = desks.of(author);
        desk.open(path + "/propose");
        desk.name("reviewer1", reviewer);
        desk.name("approver", author);
        desk.press(speech.text("documents.propose"));
        assertThat(desk.page().locator(".error-summary")).containsText(speech.text("refused.document-author-approves"));
        desk.name("approver", top);
        desk.press(speech.text("documents.propose"));
        assertThat(notice(desk)).hasText(speech.text("documents.proposed"));
    }

    /** The reviewer wants a change; the author makes it and proposes again, and the reviewer agrees. */
    void review() {
        answers(reviewer, "review")
                .choose("decision", "CHANGE")
                .fill("remarks", REMARK)
                .submit();
        revise("Nobody reads them at weekends.", REMARK);
        answers(reviewer, "review").choose("decision", "FINE").submit();
    }

    void sendBack() {
        answers(top, "approve")
                .choose("decision", "SEND_BACK")
                .fill("remarks", REASON)
                .submit();
        revise("Every Monday, by the operator.", REASON);
        answers(reviewer, "review").choose("decision", "FINE").submit();
    }

    /** The approved version is in force, and as PDF names who approved it. */
    void approve() {
        var desk = letIntoForce();
        assertThat(desk.page().locator("h1 + p")).containsText(top.name());
        assertThat(desk.page().locator(".prose")).containsText("by the operator");
        var pdf = desk.page().locator("a[href$='.pdf']");
        assertThat(desk.download(pdf)).isEqualTo("%PDF");
    }

    /** The next version takes its place, and the change is shown. */
    void change() {
        var desk = desks.of(author);
        desk.open(path);
        desk.press(speech.text("documents.open"));
        writeDraft("## How\n\nThe logs are read **every day**.");
        save();
        desk.open(path + "/propose");
        desk.name("approver", top);
        desk.press(speech.text("documents.propose"));
        desk = letIntoForce();
        desk.page().locator("a[href*='/compare']").click();
        assertThat(desk.page().locator("del").first()).containsText("week");
        assertThat(desk.page().locator("ins").first()).containsText("day");
        desk.open(path + "/versions/1");
        assertThat(state(desk)).hasText(speech.text("documents.state.SUPERSEDED"));
        assertThat(desk.page().locator(".prose")).containsText("by the operator");
    }

    private Desk letIntoForce() {
        answers(top, "approve")
                .choose("decision", "APPROVE")
                .fill("effectiveOn", demonstration.today().toString())
                .submit();
        var desk = desks.of(top);
        desk.open(path);
        assertThat(state(desk)).hasText(speech.text("documents.state.EFFECTIVE"));
        return desk;
    }

    /** The author reads in the task what is wanted, changes the draft and proposes it again. */
    private void revise(String sentence, String wanted) {
        var desk = desks.of(author);
        desk.open(path + "/draft");
        assertThat(desk.page().locator(".alert-warn")).containsText(wanted);
        body().fill(body().inputValue() + "\n\n" + sentence);
        save();
        var form = answers(author, "revise");
        assertThat(form.field("wanted").inputValue()).contains(wanted);
        form.choose("decision", "PROPOSE").submit();
    }

    private void writeDraft(String text) {
        desks.of(author).open(path + "/draft");
        body().fill(text);
    }

    private Locator body() {
        return desks.of(author).page().locator("#body");
    }

    private void save() {
        var desk = desks.of(author);
        desk.press(speech.text("documents.draft.save"));
        assertThat(notice(desk)).hasText(speech.text("documents.draft.saved"));
    }

    private Answering answers(Person person, String task) {
        return desks.of(person).answer("mine", title, speech.form("document-approval." + task));
    }

    private Locator notice(Desk desk) {
        return desk.page().locator(".alert-good");
    }

    private Locator state(Desk desk) {
        return desk.page().locator("h1 .badge");
    }
}
