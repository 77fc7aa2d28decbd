package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;

/** An internal audit from its programme to the nonconformity it found, among people who read one language. */
final class InternalAudit {

    private static final String CLAUSES = "9.2.1, 9.2.2";
    private static final int PHONE = 390;
    private static final String FOUND = "Nobody approved the programme of last year.";
    private static final String MINE = "My view, typed with care.";

    private final Demonstration demonstration;
    private final Desks desks;
    private final Speech speech;
    private final String title;
    private final Person manager;
    private final Person top;
    private final Person lead;
    private final Person auditor;
    private final Person owner;
    private final Person auditee;
    private final String system;
    private String programme = "";
    private String number = "";

    InternalAudit(Demonstration demonstration, Desks desks, Locale language) {
        this.demonstration = demonstration;
        this.desks = desks;
        this.speech = new Speech(demonstration, language);
        var tag = speech.tag();
        this.title = "How we audit " + tag;
        this.manager = demonstration.hire("Mona Auditing " + tag, tag, Role.AIMS_MANAGER);
        this.top = demonstration.hire("Theo Auditing " + tag, tag, Role.TOP_MANAGEMENT);
        this.lead = demonstration.hire("Lena Lead " + tag, tag, Role.LEAD_AUDITOR);
        this.auditor = demonstration.hire("Anton Auditor " + tag, tag, Role.INTERNAL_AUDITOR);
        this.owner = demonstration.hire("Olga Owner " + tag, tag, Role.INTERNAL_AUDITOR, Role.AI_SYSTEM_OWNER);
        this.auditee = demonstration.hire("Ada Auditee " + tag, tag);
        this.system = new Backstage(demonstration).system(owner);
    }

    /** The manager writes a programme with one audit. */
    void writeProgramme() {
        var desk = desks.of(manager);
        var page = desk.page();
        desk.open("/audits/programmes/new");
        page.locator("#name").fill("Three years " + speech.tag());
        page.locator("#firstDay").fill(demonstration.today().toString());
        page.locator("#lastDay").fill(demonstration.today().plusYears(3).toString());
        page.locator("#criteria").fill("ISO/IEC 42001:2023");
        page.locator("#method").fill("Interviews");
        page.locator("#frequency").fill("Once in three years");
        desk.press(speech.text("audit.save"));
        programme = page.url().replaceAll(".*(/audits/programmes/[^/?#]+).*", "$1");
        page.locator("a[href$='/audit']").click();
        page.locator("#title").fill(title);
        page.locator("#plannedOn").fill(demonstration.today().plusDays(60).toString());
        desk.name("lead", lead);
        page.locator("#clauses").fill(CLAUSES);
        page.locator("#systems").fill(system);
        desk.press(speech.text("audit.save"));
        assertThat(page.locator("main")).containsText(title);
    }

    /** Top management approves it, and the audit begins before its time. */
    void approveProgramme() {
        var desk = desks.of(manager);
        desk.press(speech.text("audit.programme.propose"));
        assertThat(desk.page().locator(".alert-good")).hasText(speech.text("audit.programme.proposed"));
        var form = answers(top, "groups", "Three years " + speech.tag(), "audit-programme.approve");
        assertThat(form.field("audits").inputValue()).contains(title);
        form.choose("decision", "APPROVE").submit();
        desk.open(programme);
        assertThat(state(desk)).hasText(speech.text("audit.programme.state.APPROVED"));
        desk.press(speech.text("audit.planned.begin"));
        assertThat(state(desk)).hasText(speech.text("audit.state.PLANNING"));
        number = desk.page().locator("main p.number").innerText().strip();
    }

    /** Who owns the system in its scope may not be on the team; that is said, and what was typed stays. */
    void plan() {
        var form = answers(lead, "mine", number, "internal-audit.plan")
                .fill("fromDay", demonstration.today().toString())
                .fill("toDay", demonstration.today().plusDays(1).toString())
                .pick("auditees", "person", auditee.name())
                .add("team")
                .pick("team", "person", owner.name());
        form.press();
        var owned = demonstration
                .bean(AiSystems.class)
                .byNumber(system, manager.id())
                .description()
                .name();
        assertThat(desks.of(lead).page().locator(".error-summary"))
                .containsText(speech.text("refused.audit-owns", owner.name(), system + " " + owned));
        form.pick("team", "person", auditor.name()).submit();
    }

    void confirm() {
        answers(auditee, "mine", number, "internal-audit.confirm")
                .choose("decision", "YES")
                .submit();
    }

    /** The checklist follows from the scope; the lead auditor adds a question. */
    void prepare() {
        var desk = desks.of(lead);
        desk.open("/audits/" + number);
        desk.page().locator("#question").fill("Who reads the logs?");
        desk.press(speech.text("audit.line.add"));
        assertThat(desk.page().locator("main tbody tr")).hasCount(4);
        answers(lead, "mine", number, "internal-audit.prepare").submit();
    }

    /** Two write at once, one on a phone: each line is kept, and who comes late to a line keeps what they typed. */
    void conduct() {
        var wide = new Checklist(desks.of(lead), speech);
        var phone = new Checklist(desks.of(auditor), speech);
        desks.of(auditor).page().setViewportSize(PHONE, 844);
        wide.open(number);
        phone.open(number);
        wide.judge(1, "CONFORM", "").saved(lead);
        phone.judge(2, "MINOR", FOUND).saved(auditor);
        phone.judged(2, 4);
        wide.judge(3, "CONFORM", "Seen on site.").saved(lead);
        phone.judge(3, "OBSERVATION", MINE).overtakenBy(lead, MINE);
        phone.save(3).saved(auditor);
        wide.judge(4, "OPPORTUNITY", "Name a deputy.").saved(lead);
        assertThat(phone.tooWide()).isZero();
        phone.open(number);
        phone.holds(1, "CONFORM", "");
        phone.holds(2, "MINOR", FOUND);
        phone.holds(3, "OBSERVATION", MINE);
        phone.holds(4, "OPPORTUNITY", "Name a deputy.");
        var form = answers(lead, "mine", number, "internal-audit.conduct");
        assertThat(form.field("progress")).hasValue(speech.text("audit.progress", 4, 4));
        form.submit();
    }

    void report() {
        var form = answers(lead, "mine", number, "internal-audit.report");
        assertThat(form.field("findings").inputValue()).contains(FOUND, MINE);
        form.fill("summary", "Two days, six interviews.")
                .fill("conclusion", "It conforms but for one thing.")
                .submit();
    }

    void comment() {
        answers(auditee, "mine", number, "internal-audit.comment")
                .choose("decision", "COMMENT")
                .fill("comment", "We agree.")
                .submit();
    }

    /** The finding becomes a nonconformity to which the audit's page leads, and the report comes as PDF. */
    void accept() {
        var form = answers(manager, "groups", number, "internal-audit.accept");
        assertThat(form.field("comments").inputValue()).contains("We agree.");
        form.choose("decision", "ACCEPT").submit();
        var desk = desks.of(manager);
        var link = desk.page().locator("main tbody a[href*='/cases/NC-']");
        Awaitility.await("nonconformity of " + number)
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    desk.open("/audits/" + number);
                    return link.count() == 1;
                });
        assertThat(state(desk)).hasText(speech.text("audit.state.ACCEPTED"));
        assertThat(desk.download(desk.page().locator("a[href$='/report.pdf']"))).isEqualTo("%PDF");
        link.click();
        assertThat(desk.page().locator("main")).containsText(number);
    }

    /** The pages of the audit and of its programme, as somebody reads them who only looks on. */
    void read() {
        var desk = desks.of(top);
        desk.open("/audits/" + number);
        assertThat(desk.page().locator("html")).hasAttribute("lang", speech.tag());
        assertThat(desk.page().locator("#facts-title")).hasText(speech.text("audit.about"));
        assertThat(desk.page().locator("main tbody")).containsText(speech.text("audit.verdict.MINOR"));
        desk.page().locator("a[href*='/audits/programmes/']").click();
        assertThat(state(desk)).hasText(speech.text("audit.programme.state.APPROVED"));
        assertThat(desk.page().locator("#clauses-title")).hasText(speech.text("audit.coverage.clauses"));
    }

    /** What the journey so far would have brought about, without a browser. */
    void begin() {
        var staged = new StagedAudit(demonstration, lead);
        number = staged.begun(staged.programme(AuditScope.parse(CLAUSES, "", system)));
    }

    private Answering answers(Person person, String filter, String about, String form) {
        return desks.of(person).answer(filter, about, speech.form(form));
    }

    private static Locator state(Desk desk) {
        return desk.page().locator("h1 .badge");
    }
}
