package io.aimsflow.organisation.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.Competences;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class CompetencesWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Competences competences;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Person manager;
    private Person one;
    private Person other;
    private String reference;
    private String path;

    @BeforeEach
    void add() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        one = people.add(Somebody.with(Role.DATA_PROTECTION));
        other = people.add(Somebody.with(Role.DATA_PROTECTION));
        reference =
                competences.add("Knows " + mark, "A training", Set.of(Role.DATA_PROTECTION), Actor.of(manager.id()));
        path = "/competences/" + reference;
    }

    @AfterEach
    void retire() {
        var competence = competences.byReference(reference, manager.id()).competence();
        competences.change(
                reference,
                competence.version(),
                competence.name(),
                competence.shownBy(),
                competence.roles(),
                true,
                Actor.of(manager.id()));
    }

    @Test
    void everybodySeesOnlyThemselvesAndManagersAll() throws Exception {
        web.perform(get(path).with(signedIn(manager)))
                .andExpect(content().string(containsString(one.name())))
                .andExpect(content().string(containsString(path + "/edit")));
        web.perform(get("/competences").param("q", reference).with(signedIn(one)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Knows " + mark)));
        assertThat(competences.byReference(reference, one.id()).people()).hasSize(1);
        web.perform(get(path).with(signedIn(one)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/edit"))));
        for (var page : new String[] {"/competences/new", path + "/edit"}) {
            web.perform(get(page).with(signedIn(other))).andExpect(status().isNotFound());
            web.perform(get(page).with(signedIn(manager))).andExpect(status().isOk());
        }
        send(other, proof("Own")).andExpect(status().isNotFound());
        var auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        for (var page : new String[] {"/competences", path, "/api/competences"}) {
            web.perform(get(page).with(signedIn(auditor))).andExpect(status().isNotFound());
        }
    }

    @Test
    void notesEvidenceAndSaysWhatIsWrong() throws Exception {
        send(manager, proof("Kept " + mark).param("validUntil", "soon"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        send(manager, proof("Certificate " + mark)).andExpect(status().is3xxRedirection());
        web.perform(get(path).with(signedIn(one))).andExpect(content().string(containsString("Certificate " + mark)));
        var csv = web.perform(get("/competences.csv").with(signedIn(manager))).andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains(reference, "Certificate " + mark);
    }

    @Test
    void needsARoleAndNoticesALateChange() throws Exception {
        send(manager, post("/competences").param("name", "Kept " + mark).param("shownBy", "Seen"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        send(manager, edit("First " + mark)).andExpect(status().is3xxRedirection());
        send(manager, edit("Second " + mark))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Second " + mark)));
    }

    private MockHttpServletRequestBuilder edit(String name) {
        return post(path + "/edit")
                .param("version", "0")
                .param("name", name)
                .param("shownBy", "Seen")
                .param("roles", "data-protection");
    }

    private MockHttpServletRequestBuilder proof(String what) {
        return post(path + "/proofs")
                .param("person", one.id().toString())
                .param("kind", "CERTIFICATE")
                .param("what", what)
                .param("obtainedOn", LocalDate.now().minusDays(3).toString());
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }
}
