package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * A system that somebody wants to use, from the request to the control that the Statement of Applicability needs because of
 * it, among people who read one language; each step is a method.
 */
final class FromIntakeToStatement {

    private static final String CONTROL = "A.9.3";
    private static final String MEASURE = "Sampled every month";

    private static final List<String> DESCRIBED =
            List.of("context", "purpose", "benefits", "boundaries", "stakeholders", "data", "model", "deployment");

    private final Locale language;
    private final Demonstration demonstration;
    private final Desk desk;
    private final String system;
    private final String group;
    private final Person requester;
    private final Person manager;
    private final Person owner;
    private final Person privacy;
    private final Person top;

    FromIntakeToStatement(Demonstration demonstration, Desk desk, Locale language) {
        var tag = language.getLanguage();
        this.language = language;
        this.demonstration = demonstration;
        this.desk = desk;
        this.system = "Letter helper " + tag;
        this.group = "Customers " + tag;
        this.requester = demonstration.hire("Rosa Request " + tag, tag);
        this.manager = demonstration.hire("Mona Manager " + tag, tag, Role.AIMS_MANAGER);
        this.owner = demonstration.hire("Otto Owner " + tag, tag, Role.AI_SYSTEM_OWNER, Role.RISK_OWNER);
        this.privacy = demonstration.hire("Pia Privacy " + tag, tag, Role.DATA_PROTECTION);
        this.top = demonstration.hire("Theo Top " + tag, tag, Role.TOP_MANAGEMENT);
    }

    /** Anybody asks for it, in two minutes. */
    void request() {
        desk.signIn(requester);
        desk.open("/systems/new");
        var page = desk.page();
        page.locator("#name").fill(system);
        page.locator("#purpose").fill("Drafts letters to customers about their claims.");
        page.locator("#kind").selectOption("GENERATIVE");
        page.locator("#users").fill("Clerks");
        page.locator("#dataCategories-PERSONAL").check();
        page.locator("main form.card .btn-primary").click();
        assertThat(page.locator(".alert-good")).isVisible();
    }

    /** It is registered, described by its owner, and classified by the table of the EU AI Act. */
    void classify() {
        answers(manager, "groups", "ai-system-intake.triage")
                .choose("decision", "REGISTER")
                .pick("owner", owner.name())
                .submit();
        answers(owner, "mine", "ai-system-intake.complete")
                .tick("roles", "DEPLOYER")
                .select("stage", "IN_USE")
                .select("autonomy", "ADVISES")
                .fill("affectedPersons", "Customers with a claim")
                .fill("oversight", "A clerk reads each letter.")
                .submit();
        answers(owner, "mine", "ai-system-intake.questions")
                .choose("practice", "NONE")
                .choose("product", "NO")
                .select("area", "NONE")
                .tick("transparency", "SYNTHETIC_CONTENT")
                .choose("general", "NONE")
                .submit();
        var form = answers(manager, "groups", "ai-system-intake.confirm");
        assertThat(form.field("result")).hasValue(Pattern.compile("50"));
        form.choose("decision", "CONFIRM").submit();
    }

    /** The assessment that follows by itself finds a harm, and a measure against it. */
    void assessImpact() {
        var form = answers(owner, "mine", "ai-system-impact-assessment.describe");
        DESCRIBED.forEach(key -> form.fill(key, "As its owner knows it: " + key));
        form.choose("reach", "SOME").select("rightsCase", "NONE").submit();
        answers(owner, "mine", "ai-system-impact-assessment.impacts")
                .fill("group", group)
                .select("dimension", "FAIRNESS")
                .choose("nature", "HARM")
                .select("reversibility", "HARDLY")
                .fill("what", "Some get colder letters than others")
                .select("severity", "4")
                .select("likelihood", "3")
                .select("scale", "SOME")
                .submit();
        answers(privacy, "groups", "ai-system-impact-assessment.privacy")
                .fill("basis", "Contract")
                .fill("necessity", "Only what the letter needs")
                .fill("rights", "Told in each letter")
                .choose("protection", "DONE")
                .choose("risk", "LOW")
                .submit();
        answers(owner, "mine", "ai-system-impact-assessment.measures")
                .fill("what", MEASURE)
                .pick("owner", owner.name())
                .fill("due", demonstration.today().plusDays(60).toString())
                .submit();
    }

    /** A high impact is reviewed, and decided on by top management. */
    void decideOnImpact() {
        answers(manager, "groups", "ai-system-impact-assessment.review")
                .choose("graveDecision", "PASS_ON")
                .submit();
        answers(top, "groups", "ai-system-impact-assessment.decide")
                .choose("decision", "APPROVE")
                .fill("conditions", "Looked at again in half a year")
                .submit();
    }

    /** The harm became a risk, which its owner assesses and plans to treat with a control. */
    void treatRisk() {
        answers(owner, "mine", "risk-treatment.assess", group)
                .select("likelihood", "4")
                .select("impactOrganisation", "3")
                .select("impactIndividuals", "5")
                .select("impactSociety", "2")
                .fill("rationale", "Seen twice in a sample of fifty")
                .submit();
        answers(owner, "mine", "risk-treatment.plan", group)
                .choose("option", "MODIFY")
                .fill("rationale", "Samples show it early")
                .pick("control", CONTROL)
                .fill("what", MEASURE)
                .pick("owner", owner.name())
                .fill("due", demonstration.today().plusDays(30).toString())
                .select("expectedLikelihood", "1")
                .select("expectedImpact", "2")
                .tick("compared")
                .submit();
        answers(manager, "groups", "risk-treatment.check", group)
                .choose("decision", "APPROVE")
                .submit();
        answers(top, "groups", "risk-treatment.approve", group)
                .choose("decision", "APPROVE")
                .submit();
    }

    /** The draft of the statement names the risk at the control. */
    void readStatement() {
        desk.become(manager);
        desk.open("/statement");
        var begin = desk.page().locator("form[action$='/statement'] button");
        if (begin.count() > 0) {
            begin.click();
        }
        var line = desk.page().locator(".statement-lines tr").filter(new Locator.FilterOptions().setHasText(CONTROL));
        Awaitility.await("risk at " + CONTROL).atMost(Duration.ofSeconds(60)).until(() -> {
            desk.open("/statement");
            return line.innerText().contains(group);
        });
    }

    private Answering answers(Person person, String filter, String form) {
        return answers(person, filter, form, system);
    }

    private Answering answers(Person person, String filter, String form, String about) {
        desk.become(person);
        return new Answering(desk.awaitTask(filter, about), Wording.of(form, language));
    }
}
