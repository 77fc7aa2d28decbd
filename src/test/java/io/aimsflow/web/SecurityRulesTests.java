package io.aimsflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class SecurityRulesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

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
    void leadsBackToThePageOfAFormThatWasSentTooLate() throws Exception {
        String page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        String token = page.replaceAll("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");
        var cookie = mvc.perform(get("/sign-in")).andReturn().getResponse().getCookie("XSRF-TOKEN");
        assertThat(cookie).isNotNull();
        assertThat(token).isNotBlank();

        mvc.perform(get("/profile").header("HX-Request", "true")).andExpect(status().isUnauthorized());
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
        mvc.perform(
                        post("/demo/sign-in")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isNotFound());
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
