package io.aimsflow.conformity.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.GapAnswer;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ConformityWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private ConformityReports reports;

    private Person manager;

    @BeforeEach
    void people() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
    }

    @Test
    void showsEveryClauseToWhoWatchesAndNobodyElse() throws Exception {
        web.perform(get("/conformity").with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/conformity/10.2")));
        web.perform(get("/conformity").param("chapter", "4").with(signedIn(manager)))
                .andExpect(content().string(not(containsString("/conformity/10.2"))));
        web.perform(get("/conformity").param("state", "hostile'\"<x>").with(signedIn(manager)))
                .andExpect(content().string(containsString("/conformity/10.2")));
        web.perform(get("/conformity").with(signedIn(people.add(Somebody.with()))))
                .andExpect(status().isNotFound());
        web.perform(get("/conformity/12.3").with(signedIn(manager))).andExpect(status().isNotFound());
    }

    @Test
    void goesOnWithTheNextClauseWithoutAnAnswer() throws Exception {
        web.perform(post("/conformity/9.3.3")
                        .param("version", "" + version("9.3.3"))
                        .param("gap", "PARTLY")
                        .param("note", "Minutes exist")
                        .param("next", "yes")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(redirectedUrl("/conformity/10.1"));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        web.perform(post("/conformity/7.2")
                        .param("version", "" + version("7.2"))
                        .param("note", "Typed in vain?")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Typed in vain?")))
                .andExpect(content().string(containsString("id=\"gap-error\"")));
    }

    @Test
    void showsTheOtherAnswerAfterAConflictAndKeepsTheOwnWords() throws Exception {
        var shown = version("7.1");
        answer("7.1", shown, "The other was faster").andExpect(status().is3xxRedirection());

        answer("7.1", shown, "My own words")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("My own words")))
                .andExpect(content().string(containsString("The other was faster")))
                .andExpect(content().string(containsString("value=\"" + version("7.1") + "\"")));
    }

    @Test
    void isThereForProgramsAndSpreadsheets() throws Exception {
        web.perform(get("/api/conformity").with(signedIn(manager)))
                .andExpect(jsonPath("$.clauses", hasSize(32)))
                .andExpect(jsonPath("$.clauses[3].clause").value("4.4"))
                .andExpect(jsonPath("$.clauses[3].figures[0].path").value("/processes"));
        web.perform(put("/api/conformity/4.2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":%d,\"gap\":\"IN_PLACE\",\"note\":\"Register of parties\"}"
                                .formatted(version("4.2")))
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(jsonPath("$.answer.gap").value("IN_PLACE"));
        web.perform(put("/api/conformity/4.2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":0,\"gap\":\"MISSING\"}")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isConflict());
        var csv = web.perform(get("/conformity.csv").with(signedIn(manager))).andReturn();
        var text = web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString();
        assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(33);
    }

    private org.springframework.test.web.servlet.ResultActions answer(String clause, int version, String note)
            throws Exception {
        return web.perform(post("/conformity/" + clause)
                .param("version", "" + version)
                .param("gap", "PARTLY")
                .param("note", note)
                .with(signedIn(manager))
                .with(csrf()));
    }

    private int version(String clause) {
        return reports.now(SignedIn.of(manager)).clauses().stream()
                .filter(each -> each.clause().ref().number().equals(clause))
                .flatMap(each -> each.answer().stream())
                .map(GapAnswer::version)
                .findFirst()
                .orElse(0);
    }
}
