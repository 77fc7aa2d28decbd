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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.ObjectiveMeasurements;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.organisation.SomeObjective;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class ObjectivesWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Objectives objectives;

    @Autowired
    private ObjectiveMeasurements measurements;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Person manager;
    private Person owner;
    private Person member;
    private String reference;
    private String path;

    @BeforeEach
    void add() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with());
        member = people.add(Somebody.with());
        var due = LocalDate.now().plusYears(1);
        reference = objectives.add(SomeObjective.of(owner.id(), due), Actor.of(manager.id()));
        path = "/objectives/" + reference;
    }

    @Test
    void everybodyInsideReadsAndOnlyOwnerAndManagerChange() throws Exception {
        web.perform(get(path).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/edit"))));
        web.perform(get(path + "/edit").with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get(path + "/edit").with(signedIn(owner))).andExpect(status().isOk());
        web.perform(get("/objectives/new").with(signedIn(owner))).andExpect(status().isNotFound());
        web.perform(get("/objectives/new").with(signedIn(manager))).andExpect(status().isOk());
        send(member, post(path + "/propose")).andExpect(status().isNotFound());
        send(owner, post(path + "/end").param("reason", "No")).andExpect(status().isNotFound());
        var auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        for (var page : new String[] {"/objectives", path, "/api/objectives"}) {
            web.perform(get(page).with(signedIn(auditor))).andExpect(status().isNotFound());
        }
    }

    @Test
    void addsWithACommaBeforeTheDecimalsAndKeepsWhatWasTyped() throws Exception {
        send(manager, details("Kept " + mark, "ninety"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        send(manager, details("", "1")).andExpect(status().is(422));
        send(manager, details("Endless " + mark, "1e9999")).andExpect(status().is(422));
        var added = send(manager, details("Added " + mark, "0,25"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        web.perform(get(added.getResponse().getRedirectedUrl()).with(signedIn(member)))
                .andExpect(content().string(containsString("at least 0.25 %")));
    }

    @Test
    void aLateChangeIsAConflict() throws Exception {
        send(owner, edit("First " + mark)).andExpect(status().is3xxRedirection());
        send(owner, edit("Second " + mark))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Second " + mark)));
    }

    @Test
    void showsValuesOnThePageInTheListAndForPrograms() throws Exception {
        pursued();
        measurements.keepUp();
        var running = objectives.byReference(reference, owner.id()).objective().measurementCase();
        measurements.measure(running.orElseThrow(), new BigDecimal("80.5"), "Based on " + mark, Actor.of(owner.id()));

        web.perform(get(path).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Based on " + mark)))
                .andExpect(content().string(containsString("80.5 %")))
                .andExpect(content().string(containsString("polyline")));
        web.perform(get("/objectives")
                        .param("q", reference)
                        .param("offTarget", "yes")
                        .with(signedIn(member)))
                .andExpect(content().string(containsString(path)));
        web.perform(get("/objectives")
                        .param("q", reference)
                        .param("state", "DRAFT")
                        .with(signedIn(member)))
                .andExpect(content().string(not(containsString(path))));
        web.perform(get("/api" + path).with(signedIn(member)))
                .andExpect(jsonPath("$.measurements[0].value").value(80.5))
                .andExpect(jsonPath("$.measurements[0].onTarget").value(false));
        var csv = web.perform(get("/objectives.csv").param("q", reference).with(signedIn(member)))
                .andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains(reference, "80.5", "PURSUED");
    }

    private void pursued() {
        var approval = objectives.propose(reference, Actor.of(manager.id()));
        objectives.approve(
                approval,
                Actor.of(people.add(Somebody.with(Role.TOP_MANAGEMENT)).id()));
        jdbc.sql("update organisation_objective set next_measurement = ? where approval_case = ?")
                .params(LocalDate.now().minusDays(2), approval.value())
                .update();
    }

    private MockHttpServletRequestBuilder edit(String statement) {
        return fill(post(path + "/edit").param("version", "0"), statement, "95");
    }

    private MockHttpServletRequestBuilder details(String statement, String target) {
        return fill(post("/objectives"), statement, target);
    }

    private MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder to, String statement, String target) {
        return to.param("statement", statement)
                .param("owner", owner.id().toString())
                .param("direction", "AT_LEAST")
                .param("target", target)
                .param("unit", "%")
                .param("due", LocalDate.now().plusMonths(6).toString())
                .param("method", "Counted")
                .param("everyMonths", "3")
                .param("clauses", "8.1");
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }
}
