package io.aimsflow.risk.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskAssessments;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.Risks;
import io.aimsflow.risk.process.RiskWalk;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What programs do with risks, and what the pages show of treatments. */
@IntegrationTest
class RiskApiTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskAssessments assessments;

    @Autowired
    private AiSystems systems;

    @Autowired
    private ApplicationContext context;

    private Person manager;
    private Person owner;
    private AiSystemView system;
    private Risk risk;

    @BeforeEach
    void added() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.RISK_OWNER));
        system = systems.register(
                SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), io.aimsflow.systems.Way.PAGE);
        var texts = RiskSamples.bias(owner.id());
        texts.put(RiskField.SYSTEMS, system.number());
        risk = risks.add(texts, Actor.of(manager.id()), Way.PAGE).risk();
    }

    @Test
    void addsReadsAndChanges() throws Exception {
        var body = """
                {"title": "Drift", "event": "It gets worse", "owner": "%s", "likelihood": 2, "impactSociety": "3",
                 "objectives": ["SAFETY", "FAIRNESS"]}""".formatted(owner.id());
        web.perform(json(post("/api/risks"), body, owner))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("IDENTIFIED"))
                .andExpect(jsonPath("$.entry.objectives", hasSize(2)));
        web.perform(get("/api/risks/" + risk.number()).with(signedIn(owner)))
                .andExpect(jsonPath("$.inherent.level").value("VERY_HIGH"))
                .andExpect(jsonPath("$.aboveAppetite").value(true));
        var change = "{\"version\": %d, \"entry\": {\"rationale\": \"As measured\"}}".formatted(risk.version());
        web.perform(json(patch("/api/risks/" + risk.number()), change, owner))
                .andExpect(jsonPath("$.entry.rationale").value("As measured"));
        web.perform(json(patch("/api/risks/" + risk.number()), change, owner))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        web.perform(json(post("/api/risks"), "{\"title\": \"Only this\"}", manager))
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString("event")));
        web.perform(json(post("/api/risks"), "{\"colour\": \"red\"}", manager)).andExpect(status().is(422));
        var stranger = people.add(Somebody.with());
        web.perform(get("/api/risks/" + risk.number()).with(signedIn(stranger))).andExpect(status().isNotFound());
        web.perform(json(post("/api/risks/" + risk.number() + "/assessments"), "{}", stranger))
                .andExpect(status().isNotFound());
    }

    @Test
    void startsOneAssessmentAtATime() throws Exception {
        var path = "/api/risks/" + risk.number() + "/assessments";
        web.perform(json(post(path), "{\"reason\": \"New data\"}", owner)).andExpect(status().isCreated());
        web.perform(json(post(path), "{}", owner)).andExpect(status().isConflict());
        web.perform(get("/api/risks?state=IN_ASSESSMENT")
                        .param("q", risk.number())
                        .with(signedIn(owner)))
                .andExpect(jsonPath("$.lines", hasSize(1)));
        web.perform(get("/api/risks?state=TREATED").param("q", risk.number()).with(signedIn(owner)))
                .andExpect(jsonPath("$.lines", hasSize(0)));
    }

    @Test
    void filtersByAiSystem() throws Exception {
        web.perform(get("/api/risks").param("system", system.id().toString()).with(signedIn(manager)))
                .andExpect(jsonPath("$.lines", hasSize(1)));
        web.perform(get("/risks").param("system", system.id().toString()).with(signedIn(manager)))
                .andExpect(content().string(containsString(system.number())));
        web.perform(get("/risks?system=nonsense").with(signedIn(manager))).andExpect(status().isOk());
    }

    @Test
    void showsTheTreatmentOnTheRisksPage() throws Exception {
        web.perform(post("/risks/" + risk.number() + "/assessments")
                        .param("reason", "The press asked")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var walk = new RiskWalk(context, assessments.of(risk.id(), 1).get(0).caseId());
        walk.assess(owner.id(), 4, 4);
        walk.plan(owner.id(), 2, 2, LocalDate.now().plusDays(30), manager.id());

        for (var person : new Person[] {owner, manager}) {
            web.perform(get("/risks/" + risk.number()).with(signedIn(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("The press asked")))
                    .andExpect(content().string(containsString("Test with more voices")))
                    .andExpect(content().string(containsString("A.6.2.4")))
                    .andExpect(content().string(containsString("Plan is being checked")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get("/cases/" + assessments.of(risk.id(), 1).get(0).number())
                        .with(signedIn(owner)))
                .andExpect(content().string(containsString(risk.number())));
    }

    private MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body, Person person) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(signedIn(person))
                .with(csrf());
    }
}
