package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.Locale;

/** Somebody without an account is worried, and reads what became of it; each step is a method. */
final class AnonymousConcern {

    private static final String WORRY = "It called my accent a speech defect.";
    private static final String ANSWER = "We have taken the voice test out of the interviews.";

    private final Desk stranger;
    private final Desks desks;
    private final Speech speech;
    private final Person manager;
    private String number = "";
    private String secret = "";

    /** @param stranger at which nobody is signed in */
    AnonymousConcern(Demonstration demonstration, Desk stranger, Desks desks, Locale language) {
        this.stranger = stranger;
        this.desks = desks;
        this.speech = new Speech(demonstration, language);
        this.manager = demonstration.hire("Mona Listening " + speech.tag(), speech.tag(), Role.AIMS_MANAGER);
    }

    /** A reference and a secret are all that the reporter takes along. */
    void report() {
        var page = stranger.page();
        stranger.open("/concern?lang=" + speech.tag());
        page.locator("#whatHappened").fill(WORRY);
        page.locator("#system").fill("Interview helper");
        stranger.press(speech.text("concerns.report.submit"));
        assertThat(page.locator("h1")).hasText(speech.text("concerns.received.title"));
        number = page.locator("#reference").innerText().strip();
        secret = page.locator("#secret").innerText().strip();
        follow(secret);
        assertThat(page.locator("main")).containsText(speech.text("concerns.noAnswer"));
    }

    /** With a wrong secret it is as if there were no such concern. */
    void pry() {
        var page = stranger.page();
        follow(secret.substring(1) + "x");
        assertThat(page.locator(".error-summary")).containsText(speech.text("refused.concern-unknown"));
        assertThat(page.locator("h1")).hasText(speech.text("concerns.follow.title"));
        assertThat(page.locator("main")).not().containsText(WORRY);
        follow("C-1999-0001", secret);
        assertThat(page.locator(".error-summary")).containsText(speech.text("refused.concern-unknown"));
    }

    void triage() {
        var form = desks.of(manager).answer("groups", number, speech.form("concern-handling.triage"));
        assertThat(form.field("reported").inputValue()).contains(WORRY);
        form.choose("decision", "QUESTION").fill("answer", ANSWER).submit();
    }

    void read() {
        follow(secret);
        assertThat(stranger.page().locator(".timeline")).containsText(ANSWER);
        assertThat(stranger.page().locator("main .badge")).hasText(speech.text("concerns.state.ANSWERED"));
        assertThat(stranger.page().locator("main")).not().containsText(manager.name());
    }

    private void follow(String typed) {
        follow(number, typed);
    }

    private void follow(String reference, String typed) {
        stranger.open("/concern/follow?lang=" + speech.tag());
        stranger.page().locator("#number").fill(reference);
        stranger.page().locator("#secret").fill(typed);
        stranger.press(speech.text("concerns.follow.submit"));
    }
}
