package io.aimsflow.changes.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class PlannedChangesWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Person member;
    private Person auditor;
    private String path;

    @BeforeEach
    void propose() throws Exception {
        member = people.add(Somebody.with());
        auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        path = web.perform(post("/changes")
                        .with(signedIn(member))
                        .with(csrf())
                        .param("kind", "AIMS")
                        .param("what", "=A new role " + mark))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void showsItToWhoeverProposedItAndToAuditors() throws Exception {
        for (var person : new Person[] {member, auditor}) {
            web.perform(get(path).with(signedIn(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(mark)))
                    .andExpect(content().string(containsString("To be planned")));
            web.perform(get("/changes").param("q", mark).with(signedIn(person)))
                    .andExpect(content().string(containsString(path)));
        }
    }

    @Test
    void hidesItFromEverybodyElse() throws Exception {
        var other = people.add(Somebody.with());
        web.perform(get(path).with(signedIn(other))).andExpect(status().isNotFound());
        web.perform(get("/changes").param("q", mark).with(signedIn(other)))
                .andExpect(content().string(not(containsString(path))));
        var outsider = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        web.perform(get("/changes").with(signedIn(outsider))).andExpect(status().isNotFound());
        web.perform(get("/changes/new").with(signedIn(outsider))).andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatWasTypedBesideTheError() throws Exception {
        web.perform(post("/changes")
                        .with(signedIn(member))
                        .with(csrf())
                        .param("kind", "NONE")
                        .param("what", "Kept " + mark))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        web.perform(post("/changes")
                        .with(signedIn(member))
                        .with(csrf())
                        .param("kind", "AIMS")
                        .param("what", " "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Fill this in")));
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        var started = web.perform(get("/changes.csv").param("q", mark).with(signedIn(auditor)))
                .andReturn();
        var csv = web.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsString();

        assertThat(csv).contains(mark).doesNotContain(",=A new role").doesNotContain("\"=A new role");
    }

    @Test
    void tellsPrograms() throws Exception {
        web.perform(get("/api" + path).with(signedIn(auditor)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PROPOSED"));
        web.perform(get("/api/changes").param("q", mark).with(signedIn(auditor)))
                .andExpect(jsonPath("$.changes.length()").value(1))
                .andExpect(jsonPath("$.next").value(0));
    }

    @Test
    void isFoundByTheSearch() throws Exception {
        web.perform(get("/search").param("q", mark).with(signedIn(auditor)))
                .andExpect(content().string(containsString(path)));
    }
}
