package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class SecurityRulesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CsrfTokenRepository tokens;

    /** Other tests of the same context may have put a double in the place of the real tokens. */
    @BeforeEach
    void useTheRealTokens() {
        var request = new MockHttpServletRequest(context.getServletContext(), "GET", "/sign-in");
        WebTestUtils.setCsrfTokenRepository(request, tokens);
    }

    @Test
    void tellsBrowsersToBeStrict() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
                                        + " object-src 'none'; base-uri 'self'; form-action 'self';"
                                        + " frame-ancestors 'none'"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/forgot-password", "/assets/shell.js", "/actuator/health"})
    void letsEverybodyIn(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/profile", "/administration/people", "/cases", "/no-such-page", "/actuator/env"})
    void sendsVisitorsToSignIn(String path) throws Exception {
        mvc.perform(get(path)).andExpect(redirectedUrl("/sign-in?next=" + path.replace("/", "%2F")));
    }

    @Test
    void tellsPartsOfPagesToSignIn() throws Exception {
        mvc.perform(get("/profile").header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void leadsBackToThePageOfAFormThatWasSentTooLate() throws Exception {
        Browser browser = new Browser(mvc);
        browser.open("/sign-in");

        var answer = browser.exchange(post("/tasks/42")
                .param("_csrf", browser.token())
                .header("Referer", "https://aims.example/tasks/42/form?tab=files"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?next=%2Ftasks%2F42%2Fform%3Ftab%3Dfiles");
    }

    @Test
    void refusesFormsWithoutTheRequestToken() throws Exception {
        mvc.perform(post("/sign-in").param("email", "jo@example.org").param("password", "x"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/sign-out")).andExpect(status().isForbidden());
    }

    @Test
    void keepsTheRequestTokenInAHardenedCookie() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", true))
                .andExpect(cookie().sameSite("XSRF-TOKEN", "Lax"));
    }

    @Test
    void spendsNoSessionOnVisitors() throws Exception {
        long before = sessions();

        mvc.perform(get("/sign-in")).andExpect(cookie().doesNotExist("SESSION"));
        mvc.perform(get("/inbox")).andExpect(cookie().doesNotExist("SESSION"));

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void hidesTheDemonstrationOutsideDemoMode() throws Exception {
        String page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();

        assertThat(page).doesNotContain("/demo/");
        mvc.perform(get("/demo/people")).andExpect(status().isNotFound());
        Browser browser = new Browser(mvc);
        browser.open("/sign-in");
        assertThat(browser.send("/demo/sign-in", "person", "anybody").getStatus())
                .isEqualTo(404);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
