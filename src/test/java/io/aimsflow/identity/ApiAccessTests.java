package io.aimsflow.identity;

import static io.aimsflow.identity.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ApiAccessTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private ApplicationClock clock;

    private Person administrator;
    private Person member;

    @BeforeEach
    void invent() {
        administrator = people.add(Somebody.named("Ada", Role.ADMINISTRATOR));
        member = people.add(Somebody.named("Jo"));
    }

    @Test
    void knowsThePersonByTheirToken() throws Exception {
        mvc.perform(get("/api/me").header("Authorization", "Bearer " + tokenOf(member)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id", is(member.id().toString())))
                .andExpect(jsonPath("$.roles[0]", is("member")))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void answersUnknownCallersWithAProblem() throws Exception {
        mvc.perform(get("/api/me").header("Accept-Language", "de"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Aimsflow\""))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type", is("/problems/not-signed-in")))
                .andExpect(jsonPath("$.title", is("Nicht angemeldet")));
        mvc.perform(get("/api/me").header("Authorization", "Bearer aims_wrong")).andExpect(status().isUnauthorized());
        mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesExpiredAndRevokedTokensAndThoseOfClosedAccounts() throws Exception {
        String expiring = tokenOf(member);
        String revoked = tokenOf(member);
        tokens.revoke(member.id(), tokens.of(member.id()).get(0).id());
        assertThat(statusOf(revoked)).isEqualTo(401);
        assertThat(statusOf(expiring)).isEqualTo(200);

        clock.advance(Duration.ofDays(3));
        assertThat(statusOf(expiring)).isEqualTo(401);

        String last = tokenOf(member);
        people.deactivate(member.id(), Actor.of(administrator.id()));
        assertThat(statusOf(last)).isEqualTo(401);
    }

    @Test
    void notesTheUseOfATokenAtMostOnceAMinute() throws Exception {
        String token = tokenOf(member);
        assertThat(tokens.of(member.id()).get(0).lastUsedAt()).isEmpty();

        statusOf(token);
        Instant first = tokens.of(member.id()).get(0).lastUsedAt().orElseThrow();
        statusOf(token);
        assertThat(tokens.of(member.id()).get(0).lastUsedAt()).contains(first);

        clock.advance(Duration.ofMinutes(2));
        statusOf(token);
        assertThat(tokens.of(member.id()).get(0).lastUsedAt().orElseThrow()).isAfter(first);
    }

    @Test
    void checksTokensWhenTheyAreMade() {
        LocalDate today = LocalDate.now(clock.withZone(member.zone()));

        assertRefused("identity-token-name", () -> tokens.create(member.id(), " ", today));
        assertRefused("identity-token-expiry", () -> tokens.create(member.id(), "x", today.minusDays(1)));
        assertRefused("identity-token-expiry", () -> tokens.create(member.id(), "x", today.plusDays(400)));
        assertThat(tokens.create(member.id(), "x", today)).startsWith("aims_").hasSize(48);
    }

    @Test
    void revokesOnlyOnesOwnTokens() {
        tokenOf(member);
        ApiToken token = tokens.of(member.id()).get(0);

        assertThatThrownBy(() -> tokens.revoke(administrator.id(), token.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void administersPeopleByToken() throws Exception {
        String token = "Bearer " + tokenOf(administrator);
        NewPerson wanted = Somebody.named("New");

        String location = mvc.perform(post("/api/people")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"New\",\"email\":\"" + wanted.email()
                                + "\",\"language\":\"de\",\"zone\":\"Europe/Berlin\",\"roles\":[\"risk-owner\"]}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        mvc.perform(patch(location)
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"Newer\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name", is("Newer")))
                .andExpect(jsonPath("$.language", is("de")))
                .andExpect(jsonPath("$.roles.length()", is(2)));
        mvc.perform(post(location + "/deactivate").header("Authorization", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active", is(false)));
    }

    @Test
    void hidesAdministrationFromEverybodyElse() throws Exception {
        String token = "Bearer " + tokenOf(member);

        mvc.perform(post("/api/people/" + member.id() + "/deactivate").header("Authorization", token))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/administration/anything").header("Authorization", token))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("/problems/not-found")));
        mvc.perform(get("/api/people").param("q", member.email()).header("Authorization", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()", is(1)));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        mvc.perform(patch("/api/people/" + member.id())
                        .header("Authorization", "Bearer " + tokenOf(administrator))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"zone\":\"Mars/Olympus\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field", is("zone")));
    }

    @Test
    void requiresTheRequestTokenFromSessions() throws Exception {
        passwords.setByLink(links.mint(administrator.id(), LinkPurpose.INVITATION), Somebody.PASSWORD);
        Browser browser = Browser.signedIn(mvc, administrator.email(), Somebody.PASSWORD);
        browser.open("/profile");
        String path = "/api/people/" + member.id() + "/deactivate";

        var forged = browser.exchange(post(path));
        assertThat(forged.getStatus()).isEqualTo(403);
        assertThat(forged.getContentAsString()).contains("/problems/forged-request");
        assertThat(people.get(member.id()).active()).isTrue();

        assertThat(browser.exchange(post(path).header("X-CSRF-TOKEN", browser.token()))
                        .getStatus())
                .isEqualTo(200);
    }

    private int statusOf(String token) throws Exception {
        return mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String tokenOf(Person person) {
        return tokens.create(
                person.id(),
                "test",
                LocalDate.now(clock.withZone(person.zone())).plusDays(1));
    }
}
