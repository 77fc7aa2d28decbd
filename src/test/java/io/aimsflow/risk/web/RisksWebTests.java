package io.aimsflow.risk.web;

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
import io.aimsflow.identity.Profile;
import io.aimsflow.identity.Somebody;
import io.aimsflow.identity.Theme;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class RisksWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Risks risks;

    @Autowired
    private AiSystems systems;

    private Person manager;
    private Person owner;
    private Risk risk;
    private String system;

    @BeforeEach
    void added() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.RISK_OWNER));
        system = systems.register(
                        SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), io.aimsflow.systems.Way.PAGE)
                .number();
        var texts = RiskSamples.bias(owner.id());
        texts.put(RiskField.SYSTEMS, system);
        texts.put(RiskField.CAUSE, "=1+1");
        risk = risks.add(texts, Actor.of(manager.id()), Way.PAGE).risk();
    }

    @Test
    void showsPagesOnlyToThoseConcerned() throws Exception {
        for (var path : new String[] {
            "/risks",
            "/risks/trend",
            "/risks/library",
            "/risks/new",
            "/risks/" + risk.number(),
            "/risks/" + risk.number() + "/edit"
        }) {
            web.perform(get(path).with(signedIn(owner)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        var stranger = people.add(Somebody.with());
        web.perform(get("/risks/" + risk.number()).with(signedIn(stranger))).andExpect(status().isNotFound());
        web.perform(get("/risks/library").with(signedIn(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void filtersByACell() throws Exception {
        web.perform(get("/risks?likelihood=4&impact=5")
                        .param("q", risk.number())
                        .with(signedIn(owner)))
                .andExpect(content().string(containsString("/risks/" + risk.number())));
        web.perform(get("/risks?likelihood=1&impact=5")
                        .param("q", risk.number())
                        .with(signedIn(owner)))
                .andExpect(content().string(not(containsString("/risks/" + risk.number()))));
    }

    @Test
    void keepsWhatWasTyped() throws Exception {
        web.perform(edit(risk.version(), Map.of(RiskField.LIKELIHOOD, "", RiskField.RATIONALE, "Typed words")))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Typed words")));
        web.perform(edit(risk.version(), Map.of(RiskField.RATIONALE, "First"))).andExpect(status().is3xxRedirection());
        web.perform(edit(risk.version(), Map.of(RiskField.RATIONALE, "Second")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Second")))
                .andExpect(content().string(containsString("<ins>First</ins>")));
        web.perform(get("/risks/" + risk.number()).with(signedIn(owner)))
                .andExpect(content().string(containsString("First")));
    }

    @Test
    void tellsChangesInWords() throws Exception {
        var heir = people.add(Somebody.with(Role.RISK_OWNER));
        var change = Map.of(RiskField.OWNER, heir.id().toString(), RiskField.SOURCE, "HARDWARE", RiskField.SYSTEMS, "");
        risks.change(risk.number(), risk.version(), change, "", Actor.of(manager.id()), Way.PAGE);

        var told = new String[] {
            "<del>" + owner.name() + "</del>",
            "<ins>" + heir.name() + "</ins>",
            "<ins>Hardware</ins>",
            "<del>" + system + " "
        };
        for (var text : told) {
            web.perform(edit(risk.version(), Map.of(RiskField.RATIONALE, "Mine"), manager))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString(text)));
            web.perform(get("/risks/" + risk.number()).with(signedIn(manager)))
                    .andExpect(content().string(containsString(text)));
        }
    }

    @Test
    void picksControlsByName() throws Exception {
        web.perform(get("/risks/" + risk.number() + "/edit").with(signedIn(owner)))
                .andExpect(content().string(containsString("name=\"existingControls-1\" value=\"A.9.2\"")))
                .andExpect(content().string(containsString("data-picker=\"control\"")));
        var sent = post("/risks/" + risk.number() + "/edit").param("version", "" + risk.version());
        var texts = RiskSamples.bias(owner.id());
        texts.remove(RiskField.EXISTING_CONTROLS);
        texts.forEach((field, text) -> sent.param(field.key(), text));
        web.perform(sent.param("existingControls-0", "A.9.2")
                        .param("existingControls-1", "ORG-7")
                        .param("existingControls-2", "")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(risks.byNumber(risk.number(), owner.id()).risk().details().text(RiskField.EXISTING_CONTROLS))
                .isEqualTo("A.9.2, ORG-7");
    }

    @Test
    void appliesScenarios() throws Exception {
        web.perform(post("/risks/library")
                        .param("scenarios", "RS-001")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is(422));
        web.perform(post("/risks/library")
                        .param("scenarios", "RS-001", "RS-002")
                        .param("systems", system)
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/risks").with(signedIn(owner))).andExpect(content().string(containsString("Hiring screen")));
    }

    @Test
    void showsAndFindsScenariosInTheReadersLanguage() throws Exception {
        people.change(owner.id(), new Profile(owner.name(), Locale.GERMAN, owner.zone(), Theme.AUTO));
        var german = people.get(owner.id());
        web.perform(get("/risks/library").param("q", "hintertür").with(signedIn(german)))
                .andExpect(content()
                        .string(containsString("Ein heruntergeladenes Modell enthält eine versteckte Hintertür")))
                .andExpect(content().string(containsString("Herkunft und Prüfsumme des Modells nicht geprüft")))
                .andExpect(content().string(not(containsString("RS-001"))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/risks/library").param("q", "backdoor").with(signedIn(owner)))
                .andExpect(content().string(containsString("A downloaded model contains a hidden backdoor")));
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        var started = web.perform(get("/risks.csv").with(signedIn(owner))).andReturn();
        var csv = web.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains(risk.number(), "'=1+1", system, "VERY_HIGH");
    }

    private MockHttpServletRequestBuilder edit(int version, Map<RiskField, String> different) {
        return edit(version, different, owner);
    }

    private MockHttpServletRequestBuilder edit(int version, Map<RiskField, String> different, Person by) {
        var texts = RiskSamples.bias(owner.id());
        texts.put(RiskField.SYSTEMS, system);
        texts.putAll(different);
        var request = post("/risks/" + risk.number() + "/edit")
                .param("version", "" + version)
                .param("shown", risk.changedAt().toString());
        texts.forEach((field, text) -> request.param(field.key(), text));
        return request.with(signedIn(by)).with(csrf());
    }
}
