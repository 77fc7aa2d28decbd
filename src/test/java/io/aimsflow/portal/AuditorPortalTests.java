package io.aimsflow.portal;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.certification.AuditClosed;
import io.aimsflow.identity.Browser;
import io.aimsflow.identity.Secret;
import io.aimsflow.pack.EvidencePacks;
import io.aimsflow.pack.SomePack;
import io.aimsflow.shared.Actor;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** The portal as its guests see it, and as whoever wants in without being one. */
@IntegrationTest
class AuditorPortalTests {

    private static final String ADA = "Ada Byron";
    private static final String BEN = "Ben Body";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PortalOpening opening;

    @Autowired
    private AuditorQuestions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private CsrfTokenRepository tokens;

    private SomeInvitation released;

    /** Other tests of the same context may have put a double in the place of the real tokens. */
    @BeforeEach
    void release() {
        var request =
                new MockHttpServletRequest(((WebApplicationContext) context).getServletContext(), "GET", "/sign-in");
        WebTestUtils.setCsrfTokenRepository(request, tokens);
        released = SomeInvitation.to(context, ADA, BEN);
    }

    @Test
    void aLinkOpensThePortalOnceHoweverOftenItIsLookedAt() throws Exception {
        var link = released.link(ADA);
        var scanner = new Browser(mvc);
        assertThat(scanner.open(link).getContentAsString()).contains(ADA, "Start");
        assertThat(scanner.open(link).getStatus()).isEqualTo(200);

        var ada = new Browser(mvc);
        ada.open(link);
        assertThat(ada.send(link).getRedirectedUrl()).isEqualTo(base());
        assertThat(ada.open(base()).getContentAsString())
                .contains(
                        "Surveillance " + released.audit(),
                        "Certifiers &lt;b&gt;&amp;&lt;/b&gt; Sons",
                        "Internal audit");
        assertThat(ada.open(link).getRedirectedUrl()).isEqualTo(base());

        assertThat(scanner.send(link).getStatus()).isEqualTo(410);
        assertThat(scanner.open(link).getContentAsString()).contains("was used already");
        assertThat(scanner.open(base()).getStatus()).isEqualTo(404);
    }

    @Test
    void showsHowTheClausesStoodWhenTheAuditWasReleased() throws Exception {
        var ada = enter(released.link(ADA));
        assertThat(ada.open(base()).getContentAsString()).doesNotContain("How the clauses stood");
        var certificate = UUID.randomUUID();
        insertReleased(certificate, """
                {"day": "2027-02-28", "at": "2027-02-28T10:00:00Z", "lines": [{"clause": "9.2",
                 "titles": {"en": "Internal audit", "de": "Internes Audit"}, "state": "NOT_MET",
                 "figures": {"en": "No audit accepted", "de": "Kein Audit angenommen"}, "path": "/audits",
                 "role": "aims-manager"}]}""");
        try {
            assertThat(ada.open(base()).getContentAsString())
                    .contains(
                            "How the clauses stood on 28 Feb 2027",
                            "0 clauses met, 0 at risk, 1 not met",
                            "Not met",
                            "No audit accepted")
                    .doesNotContain("\"/audits\"");
            ada.send(base() + "/language", "language", "de");
            assertThat(ada.open(base()).getContentAsString()).contains("28.02.2027", "Kein Audit angenommen");
        } finally {
            jdbc.sql("delete from certification_audit where id = ?")
                    .param(released.audit())
                    .update();
            jdbc.sql("delete from certification_certificate where id = ?")
                    .param(certificate)
                    .update();
        }
    }

    /** The audit with its readiness, under a certificate that was renewed by itself, so that it is not the one in force. */
    private void insertReleased(UUID certificate, String readiness) {
        jdbc.sql(
                        "insert into certification_certificate (id, body, number, scope, decided_on, expires_on, renewed_by,"
                                + " created_at, created_by) values (?, 'Body', 'C-9', 'All', '2026-01-01', '2029-01-01', ?, now(), ?)")
                .params(certificate, certificate, UUID.randomUUID())
                .update();
        jdbc.sql("insert into certification_audit (id, certificate_id, kind, state, due_on, auditors, scope, statement,"
                        + " sent_back, result, released_readiness) values (?, ?, 'SURVEILLANCE_1', 'RELEASED',"
                        + " '2027-03-01', '', '', '', '', '', ?::jsonb)")
                .params(released.audit(), certificate, readiness)
                .update();
    }

    @Test
    void usingALinkEndsTheOthersOfTheSameAuditor() throws Exception {
        var first = released.link(ADA);
        var ofBen = released.link(BEN);
        enter(released.link(ADA));

        assertThat(new Browser(mvc).open(first).getStatus()).isEqualTo(410);
        assertThat(new Browser(mvc).open(ofBen).getStatus()).isEqualTo(200);
    }

    @Test
    void aLinkThatIsTooOldBringsANewOneButNeverOften() throws Exception {
        var link = released.link(ADA);
        jdbc.sql("update portal_link set expires_at = now() - interval '1 second' where invitation = ?")
                .param(released.of(ADA).id())
                .update();
        var ada = new Browser(mvc);
        assertThat(ada.open(link).getStatus()).isEqualTo(410);
        assertThat(ada.send(link).getStatus()).isEqualTo(410);

        String answer = "";
        for (var time = 0; time < 12; time++) {
            answer = ada.send(link + "/again").getContentAsString();
            ada.open(link);
        }
        assertThat(answer).contains("If the invitation still holds");
        await().untilAsserted(() -> assertThat(mailsTo(ADA)).isBetween(1 + 3, 11));
        assertThat(new Browser(mvc).open(released.link(ADA)).getStatus()).isEqualTo(200);
    }

    @Test
    void asksForALinkByAddressWithoutLearningWhetherItIsKnown() throws Exception {
        var visitor = new Browser(mvc);
        visitor.open("/portal");
        var known = visitor.send("/portal", "email", released.of(ADA).email().toUpperCase(Locale.ROOT));
        visitor.open("/portal");
        var unknown = visitor.send("/portal", "email", "nobody@body.example");

        assertThat(withoutToken(known.getContentAsString())).isEqualTo(withoutToken(unknown.getContentAsString()));
        await().untilAsserted(() -> assertThat(mailsTo(ADA)).isEqualTo(2));
        assertThat(jdbc.sql("select count(*) from notifications_mail where address = 'nobody@body.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGuessesIsToldNothingAndMadeToWait() throws Exception {
        var link = released.link(ADA);
        var secret = link.substring(link.lastIndexOf('/') + 1);
        var attacker = new Browser(mvc);
        assertThat(attacker.open("/portal/" + UUID.randomUUID() + "/start/" + secret)
                        .getStatus())
                .isEqualTo(404);
        var answers = new ArrayList<Integer>();
        for (var time = 0; time < 25; time++) {
            answers.add(attacker.open(base() + "/start/" + Secret.random()).getStatus());
        }
        assertThat(answers).containsOnly(404, 429).endsWith(429);
        attacker.send(base() + "/start/" + Secret.random());
        assertThat(attacker.open(base()).getStatus()).isEqualTo(404);
        assertThat(attacker.open(link).getStatus()).isEqualTo(200);

        attacker.exchange(get(base()).cookie(new Cookie("portal", Secret.random())));
        assertThat(attacker.exchange(get(base()).cookie(new Cookie("portal", secret)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void accessEndsByItselfAtTheEndOfTheLastDay() throws Exception {
        var link = released.link(ADA);
        var ada = enter(released.link(BEN));
        assertThat(ada.open(base()).getStatus()).isEqualTo(200);

        jdbc.sql("update portal_invitation set valid_until = current_date - 2 where audit = ?")
                .param(released.audit())
                .update();

        assertThat(ada.open(base()).getStatus()).isEqualTo(404);
        assertThat(ada.open(base() + "/pack/" + SomePack.REPORT).getStatus()).isEqualTo(404);
        assertThat(new Browser(mvc).open(link).getStatus()).isEqualTo(404);
    }

    @Test
    void accessEndsAtOnceWhenItIsWithdrawnAndForThisAuditorOnly() throws Exception {
        var ada = enter(released.link(ADA));
        var ben = enter(released.link(BEN));
        var unused = released.link(ADA);

        transaction.executeWithoutResult(status -> opening.withdraw(
                released.of(ADA), "Not on the team", Actor.of(released.manager().id())));

        for (var path : List.of("", "/search", "/questions", "/pack.zip", "/pack/" + SomePack.REPORT)) {
            assertThat(ada.open(base() + path).getStatus()).as(path).isEqualTo(404);
            assertThat(ben.open(base() + path).getStatus()).as(path).isEqualTo(200);
        }
        assertThat(new Browser(mvc).open(unused).getStatus()).isEqualTo(404);
        ada.open("/portal");
        ada.send("/portal", "email", released.of(ADA).email());
        assertThat(ada.send(base() + "/questions", "text", "Still here?").getStatus())
                .isEqualTo(404);
    }

    @Test
    void accessEndsWhenTheAuditIsClosed() throws Exception {
        var ada = enter(released.link(ADA));
        var question = questions.ask(released.of(ADA), "", "Who signed this?");

        released.publish(new AuditClosed(released.audit()));

        await().untilAsserted(() -> assertThat(ada.open(base()).getStatus()).isEqualTo(404));
        await().untilAsserted(() -> assertThat(
                        questions.ofCase(question.caseId()).question().open())
                .isFalse());
        assertThat(released.of(ADA).state(LocalDate.EPOCH)).isEqualTo(InvitationState.CLOSED);
    }

    @Test
    void aSessionEndsWithinADayAndBySigningOut() throws Exception {
        var ada = enter(released.link(ADA));
        jdbc.sql("update portal_session set expires_at = expires_at - interval '12 hours' where invitation = ?")
                .param(released.of(ADA).id())
                .update();
        assertThat(ada.open(base()).getStatus()).isEqualTo(404);

        var ben = enter(released.link(BEN));
        var stolen = session(ben);
        ben.open(base());
        assertThat(ben.send(base() + "/leave").getRedirectedUrl()).isEqualTo("/portal?left");
        assertThat(new Browser(mvc)
                        .exchange(get(base()).cookie(new Cookie("portal", stolen)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsNothingOfOtherAudits() throws Exception {
        var other = SomeInvitation.to(context, "Cleo Certifier");
        var ada = enter(released.link(ADA));
        var others = "/portal/" + other.audit();
        for (var path :
                List.of("", "/search", "/questions", "/pack.zip", "/pack/index.html", "/file?path=index.html")) {
            assertThat(ada.open(others + path).getStatus()).as(path).isEqualTo(404);
        }
        var theirs = "only/" + other.audit() + ".csv";
        assertThat(ada.open(base() + "/pack/" + theirs).getStatus()).isEqualTo(404);
        assertThat(ada.open(base() + "/file?path=" + theirs).getStatus()).isEqualTo(404);
        assertThat(ada.open(base() + "/questions?about=" + theirs).getStatus()).isEqualTo(404);
        assertThat(ada.open(base() + "/search?kind=REGISTER").getContentAsString())
                .contains("only/" + released.audit() + ".csv")
                .doesNotContain(theirs);
        ada.open(base());
        assertThat(ada.send(base() + "/questions", "text", "What is this?", "about", theirs)
                        .getStatus())
                .isEqualTo(404);
        assertThat(context.getBean(EvidencePacks.class)
                        .file(other.of("Cleo Certifier").pack(), theirs)
                        .path())
                .isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pack/index.html",
                "%2e%2e/%2e%2e/application.properties",
                "..%2f..%2fapplication.properties",
                "reports/../index.html",
                "/index.html",
                "index.html%00",
                "INDEX.HTML",
                "reports",
                "reports/",
                "",
                "index.html;x=1",
                "%5c..%5cindex.html",
                "file:///etc/passwd"
            })
    void leavesThePackByNoPath(String path) throws Exception {
        var ada = enter(released.link(ADA));

        assertThat(ada.exchange(get(URI.create(base() + "/pack/" + path))).getStatus())
                .isIn(400, 404);
    }

    @Test
    void findsNoFileOfANameThatNoneCanHave() throws Exception {
        var ada = enter(released.link(ADA));
        for (var path : List.of("/pack", "/file", "/file?path=%00", "/questions?about=%00", "/search/x")) {
            assertThat(ada.exchange(get(URI.create(base() + path))).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(ada.exchange(get(URI.create(base() + "/search?q=%00%27&kind=x&heading=%00&after=-1")))
                        .getStatus())
                .isEqualTo(200);
        ada.open("/portal");
        assertThat(ada.send("/portal", "email", "\0").getStatus()).isEqualTo(200);
    }

    @Test
    void showsWhatThePackWroteAndOnlySavesWhatPeopleAttached() throws Exception {
        var ada = enter(released.link(ADA));

        var page = ada.open(base() + "/pack/" + SomePack.REPORT);
        assertThat(page.getContentAsString()).contains("Audit report");
        assertThat(page.getContentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.getHeader("Content-Disposition")).isNull();
        assertThat(page.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'self'; img-src 'self';");
        assertThat(ada.open(base() + "/pack/style.css").getContentType()).isEqualTo("text/css;charset=utf-8");

        for (var path : List.of(SomePack.ATTACHED, SomePack.REPORT + "?download=yes")) {
            var saved = ada.open(base() + "/pack/" + path);
            assertThat(saved.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(saved.getHeaders("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
            assertThat(saved.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        }
        assertThat(ada.open(base() + "/file?path=" + SomePack.ATTACHED).getContentAsString())
                .doesNotContain("<iframe");
        var zip = ada.open(base() + "/pack.zip");
        assertThat(zip.getContentAsByteArray())
                .startsWith('P', 'K')
                .hasSize(Integer.parseInt(zip.getHeader("Content-Length")));
    }

    @Test
    void tellsTheLedgerWhatWasLookedAt() throws Exception {
        var ada = enter(released.link(ADA));
        ada.open(base() + "/pack/" + SomePack.REPORT);
        ada.open(base() + "/pack/style.css");
        ada.open(base() + "/pack/" + SomePack.ATTACHED);
        ada.open(base() + "/search?q=secret+words");
        ada.open(base() + "/search?q=secret+words&after=1");
        ada.open(base() + "/pack.zip");
        ada.open(base() + "/pack/not/there.html");

        assertThat(jdbc.sql("""
                                select kind || coalesce(' ' || (content::jsonb ->> 'path'), '') from ledger_entry
                                 where content::jsonb ->> 'invitation' = ? and kind like 'auditor-portal-%' order by id""")
                        .param(released.of(ADA).id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "auditor-portal-started",
                        "auditor-portal-file-opened " + SomePack.REPORT,
                        "auditor-portal-file-downloaded " + SomePack.ATTACHED,
                        "auditor-portal-searched",
                        "auditor-portal-pack-downloaded");
        assertThat(jdbc.sql(
                                "select coalesce(string_agg(content::text, ' '), '') from ledger_entry where content::text like ?")
                        .param("%" + released.audit() + "%")
                        .query(String.class)
                        .single())
                .doesNotContain(ADA, "@body.example", "secret words");
    }

    @Test
    void letsTheLedgerNoticeAnInvitationThatBecameSomebodyElses() {
        var hashes = context.getBean(InvitationHashes.class);
        var id = released.of(ADA).id();
        var kept = hashes.hashes(List.of(id)).get(id);
        assertThat(jdbc.sql(
                                "select content::text from ledger_entry where kind = 'auditor-invited' and content::text like ?")
                        .param("%" + id + "%")
                        .query(String.class)
                        .single())
                .contains(kept.toString());

        var email = released.of(ADA).email();
        change(id, "mallory@body.example");
        assertThat(hashes.hashes(List.of(id)).get(id)).isNotEqualTo(kept);

        change(id, email); // other tests verify this ledger too
        assertThat(hashes.hashes(List.of(id)).get(id)).isEqualTo(kept);
    }

    private void change(UUID invitation, String email) {
        jdbc.sql("update portal_invitation set email = ? where id = ?")
                .params(email, invitation)
                .update();
    }

    @Test
    void aGuestIsNobodyElsewhereAndAColleagueIsNobodyHere() throws Exception {
        var ada = enter(released.link(ADA));
        for (var path :
                List.of("/inbox", "/certification", "/documents", "/certification/audits/" + released.audit())) {
            assertThat(ada.open(path).getRedirectedUrl()).as(path).startsWith("/sign-in");
        }
        assertThat(ada.open("/api/certification").getStatus()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from portal_session where invitation = ?")
                        .param(released.of(ADA).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        for (var path : List.of("", "/search", "/questions", "/pack.zip", "/pack/index.html")) {
            mvc.perform(get(base() + path).with(signedIn(released.manager()))).andExpect(status().isNotFound());
        }
    }

    @Test
    void wantsTheRequestTokenWithEveryForm() throws Exception {
        var link = released.link(ADA);
        mvc.perform(post(link)).andExpect(status().isForbidden());
        mvc.perform(post("/portal").param("email", "a@body.example")).andExpect(status().isForbidden());
        var ada = enter(link);
        var session = new Cookie("portal", session(ada));
        for (var path : List.of("/questions", "/language", "/leave")) {
            mvc.perform(post(base() + path).cookie(session).param("text", "Forged"))
                    .andExpect(status().isForbidden());
        }
        assertThat(ada.open(base()).getStatus()).isEqualTo(200);
        assertThat(questions.of(released.of(ADA))).isEmpty();
    }

    @Test
    void keepsTheSessionInAHardenedCookieOfOneAudit() throws Exception {
        var link = released.link(ADA);
        var ada = new Browser(mvc);
        ada.open(link);

        assertThat(ada.exchange(post(link).secure(true).param("_csrf", ada.token()))
                        .getHeaders("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("portal="))
                .singleElement()
                .asString()
                .contains("Path=" + base() + ";", "HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void speaksTheLanguageThatTheAuditorChose() throws Exception {
        var ada = enter(released.link(ADA));
        ada.open(base());
        ada.send(base() + "/language", "language", "de");
        assertThat(ada.open(base()).getContentAsString()).contains("Auditorenportal", "Alles herunterladen");
        assertThat(released.of(ADA).language()).isEqualTo(Locale.GERMAN);
        ada.send(base() + "/language", "language", "../../x");
        assertThat(ada.open(base()).getContentAsString()).contains("Alles herunterladen");
    }

    @Test
    void showsAuditorsTheirOwnQuestionsOnly() throws Exception {
        var ada = enter(released.link(ADA));
        ada.open(base() + "/questions");
        assertThat(ada.send(base() + "/questions", "text", " ").getStatus()).isEqualTo(422);
        assertThat(ada.send(base() + "/questions", "text", "x".repeat(4001)).getStatus())
                .isEqualTo(422);
        assertThat(ada.send(base() + "/questions", "text", "Who <b>signed</b>?", "about", SomePack.REPORT)
                        .getRedirectedUrl())
                .isEqualTo(base() + "/questions?asked");

        assertThat(ada.open(base() + "/questions").getContentAsString())
                .contains("Who &lt;b&gt;signed&lt;/b&gt;?", SomePack.REPORT);
        assertThat(enter(released.link(BEN)).open(base() + "/questions").getContentAsString())
                .doesNotContain("signed");
    }

    @Test
    void tellsVisitorsNothingOfAudits() throws Exception {
        mvc.perform(get("/portal")).andExpect(status().isOk());
        mvc.perform(get("/portal/")).andExpect(status().isNotFound());
        mvc.perform(get("/portal/administration")).andExpect(status().isNotFound());
        mvc.perform(get("/certification/audits/" + released.audit() + "/portal"))
                .andExpect(
                        redirectedUrl("/sign-in?next=%2Fcertification%2Faudits%2F" + released.audit() + "%2Fportal"));
        assertThat(withoutToken(new Browser(mvc).open(base()).getContentAsString()))
                .isEqualTo(withoutToken(
                        new Browser(mvc).open("/portal/" + UUID.randomUUID()).getContentAsString()));
    }

    private String base() {
        return "/portal/" + released.audit();
    }

    private Browser enter(String link) throws Exception {
        var browser = new Browser(mvc);
        browser.open(link);
        assertThat(browser.send(link).getStatus()).isEqualTo(302);
        return browser;
    }

    private static String session(Browser browser) {
        return browser.cookie("portal");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(content|value)=\"[A-Za-z0-9_-]{40,}=*\"", "");
    }

    private int mailsTo(String name) {
        return jdbc.sql("select count(*) from notifications_mail where address = ?")
                .param(released.of(name).email())
                .query(Integer.class)
                .single();
    }
}
