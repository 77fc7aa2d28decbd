package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.util.regex.Pattern;

/** A Statement of Applicability on its way into force, among people who read German; each step is a method. */
final class StatementInForce {

    private static final String WHY = "Unsere Systeme entscheiden über Menschen.";
    private static final String REASON = "Bitte sagen, wer die Protokolle liest.";

    private final Desk desk;
    private final Backstage backstage;
    private final Person manager;
    private final Person top;
    private final int number;
    private String caseNumber = "";

    StatementInForce(Demonstration demonstration, Desk desk) {
        this.desk = desk;
        this.backstage = new Backstage(demonstration);
        this.manager = demonstration.hire("Annika Vogel", "de", Role.AIMS_MANAGER);
        this.top = demonstration.hire("Bernd Krüger", "de", Role.TOP_MANAGEMENT);
        this.number = backstage.statement();
    }

    /** Too early a proposal is refused with what is missing; then all controls get the same answer at once. */
    void write() {
        desk.signIn(manager);
        desk.open("/statement");
        desk.press("Der obersten Leitung vorschlagen");
        assertThat(desk.page().locator(".error-summary")).containsText("A.2.2");
        desk.page().locator("input[data-choose-all]").check();
        desk.page().locator("#applicability").selectOption("INCLUDED");
        desk.page().locator("#justification").fill(WHY);
        desk.page().locator("#implementation").selectOption("PARTLY");
        desk.press("Für die ausgewählten Maßnahmen speichern");
        assertThat(notice()).containsText("gespeichert");
        assertThat(desk.page().locator(".state-figures")).containsText("38 / 38");
    }

    void propose() {
        desk.press("Der obersten Leitung vorschlagen");
        assertThat(state()).hasText("Vorgeschlagen");
        caseNumber = backstage.caseOf(number);
    }

    void sendBack() {
        desk.become(top);
        var form = desk.task("Gruppen", caseNumber);
        assertThat(form.field("Was sich ändert")).hasValue(Pattern.compile("A\\.2\\.2"));
        form.choose("Ihre Entscheidung", "Zurückgeben")
                .fill("Was anders werden muss", REASON)
                .submit();
    }

    /** The manager reads why, changes one line, and proposes again. */
    void mend() {
        desk.become(manager);
        desk.open("/statement");
        assertThat(desk.page().locator(".alert-warn")).containsText(REASON);
        desk.open("/statement/" + number + "/lines/A.6.2.8");
        desk.page().locator("#evidence").fill("Der Betrieb liest sie jede Woche.");
        desk.press("Speichern");
        assertThat(notice()).containsText("gespeichert");
        desk.task("Gruppen", caseNumber)
                .choose("Was nun?", "Der Entwurf ist nachgebessert: wieder vorschlagen")
                .fill("Was geändert wurde", "A.6.2.8 nennt den Betrieb.")
                .submit();
    }

    void approve() {
        desk.become(top);
        desk.task("Gruppen", caseNumber)
                .choose("Ihre Entscheidung", "Genehmigen: sie tritt in Kraft")
                .submit();
        desk.open("/statement");
        assertThat(state()).hasText("In Kraft");
        assertThat(desk.page().locator("h1 + p")).containsText(top.name());
        assertThat(desk.page().locator(".statement-lines")).containsText("Der Betrieb liest sie jede Woche.");
    }

    private Locator notice() {
        return desk.page().locator(".alert-good");
    }

    private Locator state() {
        return desk.page().locator("h1 .badge");
    }
}
