package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.shared.Role;
import java.util.Locale;
import java.util.UUID;

/** What an external auditor does with the portal, from the mail to the day on which it is shut. */
final class AuditorVisit {

    private static final String NAME = "Ada Byron";
    private static final String QUESTION = "How do I read this first page?";
    private static final String ANSWER = "From top to bottom, clause by clause.";

    private final Demonstration demonstration;
    private final Backstage backstage;
    private final Desk desk;
    private final Desk ofAuditor;
    private final String address = "visit." + UUID.randomUUID() + "@body.example";
    private UUID audit = new UUID(0, 0);

    AuditorVisit(Demonstration demonstration, Chromium chromium, Desk desk) {
        this.demonstration = demonstration;
        this.backstage = new Backstage(demonstration);
        this.desk = desk;
        this.ofAuditor = chromium.desk(demonstration);
    }

    void release() {
        audit = backstage.released(NAME + " <" + address + ">");
    }

    /** The link leads to a button, and the button into the portal. */
    void followMail() {
        ofAuditor.open(demonstration.post().await(address, "Your access").portalLink());
        ofAuditor.press("Start");
        assertThat(ofAuditor.page()).hasURL(demonstration.address() + "/portal/" + audit);
        assertThat(ofAuditor.page().locator("h1")).containsText("surveillance audit");
    }

    /** Finds a file and reads it inside the portal. */
    void read() {
        var page = ofAuditor.page();
        page.locator("#q").fill("manifest");
        ofAuditor.press("Search");
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("manifest");
        page.locator(".portal-head a")
                .filter(new Locator.FilterOptions().setHasText("Overview"))
                .click();
        page.locator(".page-actions a")
                .filter(new Locator.FilterOptions().setHasText("First page"))
                .click();
        assertThat(page.frameLocator("iframe").locator("h1")).containsText("surveillance audit");
    }

    void ask() {
        var page = ofAuditor.page();
        page.locator(".page-actions a")
                .filter(new Locator.FilterOptions().setHasText("Ask about"))
                .click();
        page.locator("#text").fill(QUESTION);
        ofAuditor.press("Ask");
        assertThat(page.locator("[role=status].alert")).containsText("Your question is with the organisation");
    }

    void answer() {
        desk.signIn(demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH));
        desk.awaitTask("groups", QUESTION).fill("Answer", ANSWER).submit();
    }

    /** The mail says that there is an answer, and nothing of it. */
    void readAnswer() {
        var mail = demonstration.post().await(address, "There is an answer");
        assertThat(mail.text()).doesNotContain(ANSWER, QUESTION);
        ofAuditor.open(mail.portalLink());
        ofAuditor
                .page()
                .locator(".portal-head a")
                .filter(new Locator.FilterOptions().setHasText("Questions"))
                .click();
        assertThat(ofAuditor.page().locator("article")).containsText(ANSWER);
    }

    /** The manager sees what was looked at, and ends it. */
    void withdraw() {
        var page = desk.page();
        desk.open("/certification/audits/" + audit + "/portal");
        page.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(NAME))
                .click();
        assertThat(page.locator("tbody")).containsText("index.html");
        page.locator("#reason").fill("Left the body");
        desk.press("Withdraw");
        page.locator("dialog button")
                .filter(new Locator.FilterOptions().setHasText("Withdraw"))
                .click();
        assertThat(page.locator("h1")).containsText("Withdrawn");
    }

    void standOutside() {
        assertThat(ofAuditor.page().reload().status()).isEqualTo(404);
        assertThat(ofAuditor.complaints()).isEmpty();
        ofAuditor.close();
        backstage.endPreparation();
    }
}
