package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.Locale;

/** A surveillance audit of the certification body, from its preparation to what it found; each step is a method. */
final class SurveillanceAudit {

    /** No journey measures an objective. */
    private static final String GAP = "9.1";

    private static final int MAJOR_DAYS = 90;
    private static final String REASON = "The first values come next week.";
    private static final String STATEMENT = "We are ready but for the values.";

    private final Demonstration demonstration;
    private final Desks desks;
    private final Locale language;
    private final Speech speech;
    private final String certificate;
    private final String finding;
    private final Person manager;
    private final Person top;
    private final LocalDate audited;
    private String path = "";

    SurveillanceAudit(Demonstration demonstration, Desks desks, Locale language) {
        this.demonstration = demonstration;
        this.desks = desks;
        this.language = language;
        this.speech = new Speech(demonstration, language);
        var tag = speech.tag();
        this.certificate = "CERT-" + tag;
        this.finding = "Nobody measures the chatbot " + tag;
        this.manager = demonstration.hire("Mona Certified " + tag, tag, Role.AIMS_MANAGER);
        this.top = demonstration.hire("Theo Certified " + tag, tag, Role.TOP_MANAGEMENT);
        this.audited = demonstration.today();
        new Backstage(demonstration).endPreparation();
    }

    /** The certificate brings its audits with it; the next one can be prepared before its time. */
    void enter() {
        var desk = desks.of(manager);
        var page = desk.page();
        desk.open("/certification/new");
        page.locator("#body").fill("Certifiers & Sons");
        page.locator("#number").fill(certificate);
        page.locator("#scope").fill("AI that we use");
        page.locator("#decidedOn").fill(audited.minusMonths(10).toString());
        page.locator("#auditsDone").selectOption("0");
        desk.press(speech.text("certification.enter.submit"));
        assertThat(page.locator("main")).containsText(certificate);
        page.locator(".timeline a").first().click();
        desk.press(speech.text("certification.prepare"));
        assertThat(state(desk)).hasText(speech.text("certification.state.PREPARING"));
        path = page.url().replaceAll(".*(/certification/audits/[^/?#]+).*", "$1");
    }

    void agree() {
        answers(manager, "agree")
                .fill("beginsOn", audited.toString())
                .fill("endsOn", audited.toString())
                .fill("auditors", "Ada Auditor, ada@certifiers.example")
                .fill("scope", "All clauses")
                .submit();
    }

    /** What is not met is a task of its owner, who may say why it stays so. */
    void closeGap() {
        var desk = desks.of(manager);
        desk.open(path);
        assertThat(desk.page().locator("section[aria-labelledby=readiness-title] tbody tr"))
                .not()
                .hasCount(0);
        var name = gap(desk).locator("td").first().innerText();
        var owner = demonstration.bean(People.class).search(name, 1).get(0);
        var form = desks.of(owner).answer("mine", GAP, Wording.of("readiness-gap.close", owner.language()));
        form.fill("reason", REASON).submit();
        desk.open(path);
        assertThat(gap(desk)).containsText(REASON);
    }

    private static Locator gap(Desk desk) {
        return desk.page()
                .locator("section[aria-labelledby=gaps-title] tbody tr")
                .filter(new Locator.FilterOptions().setHas(desk.page().locator("a[href$='/" + GAP + "']")));
    }

    void declare() {
        var form = answers(manager, "confirm");
        assertThat(form.field("readiness").inputValue()).contains(GAP);
        form.fill("statement", STATEMENT).submit();
    }

    void release() {
        var form = answers(top, "release");
        assertThat(form.field("statement")).hasValue(STATEMENT);
        form.choose("decision", "RELEASE").submit();
        var desk = desks.of(manager);
        desk.open(path);
        assertThat(state(desk)).hasText(speech.text("certification.state.RELEASED"));
    }

    /** The day after, what the body found is entered; each finding is a nonconformity with the day that the body set. */
    void enterResults() {
        desks.of(demonstration.somebody(Role.ADMINISTRATOR, Locale.ENGLISH)).moveClock(1);
        answers(manager, "enter-results")
                .choose("outcome", "CONFIRMED_WITH_FINDINGS")
                .add("findings")
                .fill("title", finding)
                .fill("whatHappened", "There are no values of this year.")
                .fill("requirement", GAP)
                .choose("severity", "MAJOR")
                .submit();
        var desk = desks.of(manager);
        desk.open(path);
        assertThat(state(desk)).hasText(speech.text("certification.state.DONE"));
        desk.open("/nonconformities?q=" + finding.replace(' ', '+'));
        desk.page().locator("tbody a").first().click();
        assertThat(desk.page().locator("main")).containsText(finding);
        var deadline = DayWords.day(audited.plusDays(MAJOR_DAYS), language);
        assertThat(desk.page().locator("main")).containsText(deadline);
    }

    private Answering answers(Person person, String task) {
        return desks.of(person).answer("groups", certificate, speech.form("surveillance-preparation." + task));
    }

    private static Locator state(Desk desk) {
        return desk.page().locator("h1 .badge");
    }
}
