package io.aimsflow.workflow.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Models;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ProcessPagesTests {

    private static final String PROCESS = "/processes/corrective-action";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Models models;

    private Person administrator;
    private Person member;

    @BeforeEach
    void addPeople() {
        administrator = person(Locale.ENGLISH, Role.ADMINISTRATOR);
        member = person(Locale.GERMAN);
    }

    @Test
    void everybodySeesHowTheOrganisationWorks() throws Exception {
        mvc.perform(get("/processes").with(signedIn(member)).locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nichtkonformität und Korrekturmaßnahmen")));
        mvc.perform(get(PROCESS).with(signedIn(member)).locale(Locale.GERMAN))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Wo Fälle stehen"),
                                containsString("data-diagram"),
                                not(containsString("Fehlgeschlagene Schritte")))));
    }

    @Test
    void drawsTheProcessInTheReadersLanguage() throws Exception {
        String definition = models.process("corrective-action").newest().definitionId();

        mvc.perform(get("/processes/{id}/diagram.bpmn", definition)
                        .param("lang", "de")
                        .with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age=31536000")))
                .andExpect(content().encoding("UTF-8"))
                .andExpect(content().string(containsString("name=\"Nichtkonformität einordnen\"")));
        mvc.perform(get("/processes/{id}/tokens", definition).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").isArray())
                .andExpect(jsonPath("$.counts").isMap());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] {
            "/processes/nothing",
            PROCESS + "?version=99",
            "/processes/nothing/diagram.bpmn",
            "/api/processes/nothing",
            "/api/processes/nothing:1:2/tokens"
        }) {
            mvc.perform(get(path).with(signedIn(member))).andExpect(status().isNotFound());
        }
    }

    @Test
    void administratorsSeeWhatIsDeployedAndWhatWouldChange() throws Exception {
        mvc.perform(get("/administration/models").with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("No folder for own models is set"),
                                containsString("Nothing: everything that lies ready is deployed"),
                                containsString("Nonconformity and corrective action"))));
        mvc.perform(post("/administration/models").with(signedIn(administrator)).with(csrf()))
                .andExpect(redirectedUrl("/administration/models"));
        mvc.perform(get("/api/administration/models").with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.changes").isEmpty());
    }

    @Test
    void modelsAreForAdministratorsOnly() throws Exception {
        mvc.perform(get("/administration/models").with(signedIn(member))).andExpect(status().isNotFound());
        mvc.perform(post("/administration/models").with(signedIn(member)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(PROCESS + "/failures/1/retry").with(signedIn(member)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void programsReadProcesses() throws Exception {
        mvc.perform(get("/api/processes").with(signedIn(administrator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'corrective-action')].name")
                        .value("Nonconformity and corrective action"));
        mvc.perform(get("/api/processes/corrective-action").with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions[0].versionTag").isNotEmpty());
    }

    private Person person(Locale language, Role... roles) {
        String email = UUID.randomUUID() + "@example.org";
        return people.add(
                new NewPerson("Pat", email, language, ZoneId.of("Europe/Berlin"), Set.of(roles), Optional.empty()));
    }
}
