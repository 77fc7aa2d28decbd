package io.aimsflow.controls.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ControlsWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private final String mark = UUID.randomUUID().toString();
    private Person manager;
    private Person member;

    @BeforeEach
    void people() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        member = people.add(Somebody.with());
    }

    @Test
    void showsTheCatalogueAndEachSideOfTheCrosswalk() throws Exception {
        web.perform(get("/controls").param("group", "A.6").with(signedIn(member)))
                .andExpect(content().string(containsString("A.6.2.4")));
        web.perform(get("/controls/A.6.2.4").with(signedIn(member)))
                .andExpect(content().string(containsString("Art. 15")));
        for (var framework : new String[] {"NIST", "EU_AI_ACT", "OECD", "ISO_27001", "unheard"}) {
            web.perform(get("/controls/crosswalk").param("framework", framework).with(signedIn(member)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/controls/A.2.2")));
        }
        web.perform(get("/controls/A.99.1").with(signedIn(member))).andExpect(status().isNotFound());
    }

    @Test
    void addsAndChangesOnPages() throws Exception {
        var page = web.perform(post("/controls")
                        .param("title", "Own " + mark)
                        .param("purpose", "Safe prompts")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(page + "/edit").with(signedIn(manager))).andExpect(status().isOk());
        web.perform(post(page + "/edit")
                        .param("version", "0")
                        .param("title", "")
                        .param("purpose", "Kept " + mark)
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"title-error\"")))
                .andExpect(content().string(containsString("Kept " + mark)));
        web.perform(post(page + "/retire")
                        .param("reason", "")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422));
        web.perform(post(page + "/retire")
                        .param("reason", "Replaced")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get(page).with(signedIn(member))).andExpect(content().string(containsString("Replaced")));
    }

    @Test
    void hidesChangesFromMembers() throws Exception {
        web.perform(get("/controls/new").with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get("/controls/A.2.2/edit").with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(post("/controls")
                        .param("title", "x")
                        .param("purpose", "y")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void servesPrograms() throws Exception {
        web.perform(get("/api/controls/A.5.2").header("Accept-Language", "de").with(signedIn(member)))
                .andExpect(jsonPath("$.crosswalk[0].framework").value("NIST"))
                .andExpect(jsonPath("$.group").value("A.5"));
        var added = web.perform(json(post("/api/controls"), "{\"title\": \"Rest %s\", \"purpose\": \"p\"}"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        web.perform(json(put(added), "{\"version\": 0, \"title\": \"Rest %s\", \"purpose\": \"q\"}"))
                .andExpect(jsonPath("$.version").value(1));
        web.perform(json(put(added), "{\"version\": 0, \"title\": \"Rest %s\", \"purpose\": \"r\"}"))
                .andExpect(status().isConflict());
        web.perform(json(post("/api/controls"), "{\"title\": \"Rest %s\"}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("purpose"));
        web.perform(get("/api/controls").param("q", mark).with(signedIn(member)))
                .andExpect(jsonPath("$.controls.length()").value(1))
                .andExpect(jsonPath("$.groups.ORG").value(1));
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        web.perform(json(post("/api/controls"), "{\"title\": \"=SUM(%s)\", \"purpose\": \"p\"}"));
        var export = web.perform(get("/controls.csv").param("q", mark).with(signedIn(member)))
                .andReturn();
        var body = web.perform(asyncDispatch(export)).andReturn().getResponse();

        assertThat(body.getContentAsString(StandardCharsets.UTF_8)).contains("'=SUM(" + mark + ")");
    }

    private org.springframework.test.web.servlet.RequestBuilder json(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(mark))
                .with(signedIn(manager))
                .with(csrf());
    }
}
