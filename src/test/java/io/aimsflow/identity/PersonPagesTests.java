package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
@RecordApplicationEvents
class PersonPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private Person administrator;
    private Person colleague;
    private Browser browser;

    @BeforeEach
    void signIn() throws Exception {
        administrator = people.add(Somebody.named("Ada", Role.ADMINISTRATOR));
        colleague = people.add(Somebody.named("Col League"));
        passwords.setByLink(links.mint(administrator.id(), LinkPurpose.INVITATION), Somebody.PASSWORD);
        browser = Browser.signedIn(mvc, administrator.email(), Somebody.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/profile",
                "/profile/password",
                "/profile/absences",
                "/profile/tokens",
                "/administration/people?q=ada&role=administrator&left=true",
                "/administration/people/new"
            })
    void showsEveryTextInBothLanguages(String path) throws Exception {
        for (Locale language : PersonRules.LANGUAGES) {
            people.change(administrator.id(), new Profile("Ada", language, administrator.zone(), Theme.AUTO));
            MockHttpServletResponse page = browser.open(path);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .contains("<h1", "lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    @Test
    void invitesSomebodyAndKeepsWhatWasTypedWhenRefused() throws Exception {
        browser.open("/administration/people/new");
        String email = Somebody.with().email();
        String[] form = {
            "name",
            "New Person",
            "email",
            "no address",
            "language",
            "de",
            "zone",
            "Europe/Berlin",
            "roles",
            "risk-owner"
        };

        MockHttpServletResponse refused = browser.send("/administration/people", form);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Enter an e-mail address", "value=\"no address\"", "href=\"#email\"");

        form[3] = email;
        assertThat(browser.send("/administration/people", form).getRedirectedUrl())
                .isEqualTo("/administration/people");
        Person invited = people.search(email, 1).get(0);
        assertThat(invited.is(Role.RISK_OWNER)).isTrue();
        assertThat(events.stream(PersonInvited.class).map(PersonInvited::person))
                .contains(invited.id());
        assertThat(browser.open("/administration/people/" + invited.id()).getContentAsString())
                .contains("Mail the invitation again");
    }

    @Test
    void changesAPerson() throws Exception {
        String path = "/administration/people/" + colleague.id();
        assertThat(browser.open(path).getContentAsString()).contains("Col League", colleague.email());

        MockHttpServletResponse answer = browser.send(
                path,
                "name",
                "Col Umbus",
                "email",
                colleague.email(),
                "language",
                "en",
                "zone",
                "UTC",
                "manager",
                administrator.id().toString(),
                "roles",
                "lead-auditor");

        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        assertThat(people.get(colleague.id()).name()).isEqualTo("Col Umbus");
        assertThat(people.managerOf(colleague.id()).map(Person::id)).contains(administrator.id());
    }

    @Test
    void asksWhoTakesOverBeforeAnAccountIsClosed() throws Exception {
        Person report = people.add(Somebody.reportingTo(colleague.id()));
        String path = "/administration/people/" + colleague.id() + "/deactivate";
        assertThat(browser.open(path).getContentAsString()).contains(report.name(), "Hand over to");

        assertThat(browser.send(path).getStatus()).isEqualTo(422);
        assertThat(browser.send(path, "heir", administrator.id().toString()).getRedirectedUrl())
                .isEqualTo("/administration/people");

        assertThat(people.get(colleague.id()).active()).isFalse();
    }

    @Test
    void declaresAndEndsAnAbsence() throws Exception {
        browser.open("/profile/absences");
        LocalDate today = LocalDate.now(clock.withZone(administrator.zone()));
        String[] form = {
            "firstDay",
            today.toString(),
            "lastDay",
            "tomorrow",
            "substitute",
            colleague.id().toString()
        };

        assertThat(browser.send("/profile/absences", form).getContentAsString())
                .contains("Enter a date", "href=\"#lastDay\"");
        form[3] = today.plusDays(2).toString();
        assertThat(browser.send("/profile/absences", form).getRedirectedUrl()).isEqualTo("/profile/absences");
        assertThat(browser.open("/profile/absences").getContentAsString()).contains("Col League");

        Substitution absence = people.absencesOf(administrator.id()).get(0);
        browser.send("/profile/absences/" + absence.id() + "/end");
        assertThat(people.absencesOf(administrator.id())).isEmpty();
    }

    @Test
    void showsANewTokenOnce() throws Exception {
        browser.open("/profile/tokens");
        String lastDay =
                LocalDate.now(clock.withZone(administrator.zone())).plusDays(9).toString();

        String made = browser.send("/profile/tokens", "name", "report", "lastDay", lastDay)
                .getContentAsString();

        assertThat(made).containsPattern("aims_[A-Za-z0-9_-]{43}");
        assertThat(browser.open("/profile/tokens").getContentAsString())
                .contains("report", "never")
                .doesNotContain("aims_");
    }

    @Test
    void setsAPasswordByLinkOnlyWhenTheFormIsSent() throws Exception {
        String link = "/links/" + links.mint(colleague.id(), LinkPurpose.INVITATION);
        Browser visitor = new Browser(mvc);
        visitor.exchange(head(link));
        MockHttpServletResponse page = visitor.open(link);
        assertThat(page.getContentAsString()).contains("Welcome, Col League");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");

        assertThat(visitor.send(link, "password", Somebody.PASSWORD, "repeated", "other")
                        .getContentAsString())
                .contains("not the same");
        assertThat(visitor.send(link, "password", "short", "repeated", "short").getContentAsString())
                .contains("at least 12");
        assertThat(visitor.send(link, "password", Somebody.PASSWORD, "repeated", Somebody.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in?password-set");

        assertThat(visitor.open(link).getStatus()).isEqualTo(404);
        assertThat(Browser.signedIn(mvc, colleague.email(), Somebody.PASSWORD)
                        .open("/profile")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void answersForgottenPasswordsAlikeForEverybody() throws Exception {
        Browser visitor = new Browser(mvc);
        visitor.open("/forgot-password");

        MockHttpServletResponse known = visitor.send("/forgot-password", "email", colleague.email());
        MockHttpServletResponse unknown = visitor.send("/forgot-password", "email", "nobody@example.org");

        assertThat(withoutTokens(known)).isEqualTo(withoutTokens(unknown)).contains("If this address belongs");
        assertThat(events.stream(PasswordLinkRequested.class).map(PasswordLinkRequested::person))
                .containsExactly(colleague.id());
    }

    @Test
    void mailsFewLinksToOneAddress() throws Exception {
        var begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            Browser visitor = new Browser(mvc);
            visitor.open("/forgot-password");
            visitor.send("/forgot-password", "email", colleague.email());
        }

        // the first wait lasts a second and each other twice as long: so many have ended on a slow machine
        var seconds = (System.nanoTime() - begin) / 1e9;
        var waited = (int) (Math.log(seconds + 1) / Math.log(2));
        assertThat(events.stream(PasswordLinkRequested.class)).hasSizeBetween(3, 4 + waited);
    }

    @Test
    void isInTheLanguageOfTheBrowserBeforeSignIn() throws Exception {
        Browser visitor = new Browser(mvc);

        assertThat(visitor.exchange(get("/forgot-password").header("Accept-Language", "de"))
                        .getContentAsString())
                .contains("Link schicken");
        assertThat(visitor.exchange(get("/forgot-password").header("Accept-Language", "fr"))
                        .getContentAsString())
                .contains("Mail me a link");
    }

    private static String withoutTokens(MockHttpServletResponse page) throws Exception {
        return page.getContentAsString().replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }
}
