package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class SignInTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ApplicationClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Person person;
    private Actor administrator;
    private Browser browser;

    @BeforeEach
    void invent() throws Exception {
        person = withPassword(Somebody.named("Jo Doe"));
        administrator = Actor.of(people.add(Somebody.with(Role.ADMINISTRATOR)).id());
        browser = new Browser(mvc);
        browser.open("/sign-in");
    }

    @Test
    void beginsASession() throws Exception {
        MockHttpServletResponse answer = signIn(person.email(), Somebody.PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(browser.open("/profile").getContentAsString()).contains("Jo Doe");
    }

    @Test
    void keepsBrowsersOnTls() throws Exception {
        MockHttpServletResponse page = browser.exchange(get("/sign-in").secure(true));

        assertThat(page.getHeader("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void ignoresCaseAndSpaceAroundTheAddress() throws Exception {
        assertThat(signIn(" " + person.email().toUpperCase(Locale.ROOT), Somebody.PASSWORD)
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void answersAWrongPasswordLikeAnUnknownAddressAndKeepsTheAddress() throws Exception {
        MockHttpServletResponse wrong = signIn(person.email(), "wrong wrong wrong");
        MockHttpServletResponse unknown = signIn("nobody@example.org", "wrong wrong wrong");

        assertThat(wrong.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("E-mail address and password do not fit", person.email());
        assertThat(unknown.getContentAsString()).contains("E-mail address and password do not fit");
    }

    @Test
    void refusesEveryPasswordOfAnAccountWithoutOne() throws Exception {
        Person invited = people.add(Somebody.with());

        assertThat(signIn(invited.email(), "").getStatus()).isEqualTo(422);
    }

    @Test
    void slowsDownAttemptsForOneAccountFromAnyAddress() throws Exception {
        for (int i = 0; i < 6; i++) {
            Browser elsewhere = new Browser(mvc);
            elsewhere.open("/sign-in");
            elsewhere.send("/sign-in", "email", person.email(), "password", "wrong wrong wrong");
        }

        MockHttpServletResponse throttled = signIn(person.email(), Somebody.PASSWORD);
        assertThat(throttled.getContentAsString()).contains("too many attempts", "one minute");

        clock.advance(Duration.ofMinutes(1));
        assertThat(signIn(person.email(), Somebody.PASSWORD).getStatus()).isEqualTo(303);
    }

    @Test
    void saysSoInGerman() throws Exception {
        MockHttpServletResponse answer = browser.exchange(post("/sign-in")
                .header("Accept-Language", "de-AT,de;q=0.9")
                .param("_csrf", browser.token())
                .param("email", person.email())
                .param("password", "falsch falsch"));

        assertThat(answer.getContentAsString()).contains("passen nicht zusammen", "lang=\"de\"");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() throws Exception {
        MockHttpServletResponse refused = browser.open("/tasks/42?tab=files");
        assertThat(refused.getRedirectedUrl()).isEqualTo("/sign-in?next=%2Ftasks%2F42%3Ftab%3Dfiles");

        MockHttpServletResponse page = browser.open("/sign-in?next=/tasks/42?tab=files");
        assertThat(page.getContentAsString()).contains("value=\"/tasks/42?tab=files\"");
        MockHttpServletResponse answer = browser.send(
                "/sign-in", "email", person.email(), "password", Somebody.PASSWORD, "next", "/tasks/42?tab=files");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/tasks/42?tab=files");
    }

    @Test
    void leadsNobodyToAnotherServer() throws Exception {
        for (String foreign :
                Set.of("https://evil.example", "//evil.example", "/\\evil.example", "/\tevil", "javascript:x")) {
            browser = new Browser(mvc);
            browser.open("/sign-in");
            MockHttpServletResponse answer =
                    browser.send("/sign-in", "email", person.email(), "password", Somebody.PASSWORD, "next", foreign);
            assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        }
    }

    @Test
    void givesTheSessionANewIdAtEachSignIn() throws Exception {
        String first = session(signIn(person.email(), Somebody.PASSWORD));
        browser.open("/profile");
        String second = session(signIn(person.email(), Somebody.PASSWORD));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void writesNothingForRequestsThatOnlyRead() throws Exception {
        signIn(person.email(), Somebody.PASSWORD);
        List<String> before = rowVersions();

        assertThat(browser.open("/profile").getStatus()).isEqualTo(200);

        assertThat(rowVersions()).isEqualTo(before);
    }

    @Test
    void endsTheSessionAtSignOut() throws Exception {
        signIn(person.email(), Somebody.PASSWORD);
        browser.open("/profile");

        assertThat(browser.send("/sign-out").getRedirectedUrl()).isEqualTo("/sign-in?signed-out");
        assertThat(browser.open("/profile").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void endsTheSessionOfAClosedAccountAtTheNextRequest() throws Exception {
        signIn(person.email(), Somebody.PASSWORD);
        assertThat(browser.open("/profile").getStatus()).isEqualTo(200);

        people.deactivate(person.id(), administrator);

        assertThat(browser.open("/profile").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(signIn(person.email(), Somebody.PASSWORD).getStatus()).isEqualTo(422);
    }

    @Test
    void appliesChangedRolesAtTheNextRequest() throws Exception {
        signIn(person.email(), Somebody.PASSWORD);
        assertThat(browser.open("/administration/people").getStatus()).isEqualTo(404);

        people.change(
                person.id(),
                new PersonChange(
                        person.name(),
                        person.email(),
                        person.language(),
                        person.zone(),
                        Set.of(Role.ADMINISTRATOR),
                        person.manager()),
                administrator);

        assertThat(browser.open("/administration/people").getStatus()).isEqualTo(200);
    }

    @Test
    void endsAllOtherSessionsWhenThePasswordChanges() throws Exception {
        signIn(person.email(), Somebody.PASSWORD);
        Browser other = Browser.signedIn(mvc, person.email(), Somebody.PASSWORD);
        browser.open("/profile/password");

        MockHttpServletResponse answer = browser.send(
                "/profile/password",
                "current",
                Somebody.PASSWORD,
                "password",
                "nine blue umbrellas",
                "repeated",
                "nine blue umbrellas");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/profile/password");
        assertThat(browser.open("/profile").getStatus()).isEqualTo(200);
        assertThat(other.open("/profile").getRedirectedUrl()).startsWith("/sign-in");
    }

    private MockHttpServletResponse signIn(String email, String password) throws Exception {
        return browser.send("/sign-in", "email", email, "password", password);
    }

    private Person withPassword(NewPerson wanted) {
        Person added = people.add(wanted);
        passwords.setByLink(links.mint(added.id(), LinkPurpose.INVITATION), Somebody.PASSWORD);
        return added;
    }

    private List<String> rowVersions() {
        return jdbc.sql("select session_id || ' ' || xmin from spring_session order by 1")
                .query(String.class)
                .list();
    }

    private static String session(MockHttpServletResponse response) {
        return response.getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
    }
}
