package io.aimsflow.controls.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntegrationTest
class StatementWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private StatementsOfApplicability statements;

    private final String mark = UUID.randomUUID().toString();
    private Person manager;
    private int draft;

    @BeforeEach
    void openDraft() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        draft = statements.open(Actor.of(manager.id()));
    }

    @Test
    void everybodyInsideReadsAndOnlyTheManagerWrites() throws Exception {
        var member = people.add(Somebody.with());
        web.perform(get("/statement").with(signedIn(manager))).andExpect(redirectedUrl("/statement/" + draft));
        web.perform(get("/statement/" + draft).with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"line\"")));
        web.perform(get("/statement/" + draft).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"line\""))));
        web.perform(get("/statement/" + draft + "/lines/A.2.2").with(signedIn(member)))
                .andExpect(status().isNotFound());
        web.perform(post("/statement/" + draft + "/propose")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/statement/" + draft).with(signedIn(people.add(Somebody.with(Role.EXTERNAL_AUDITOR)))))
                .andExpect(status().isNotFound());
        web.perform(get("/statement/99999").with(signedIn(manager))).andExpect(status().isNotFound());
    }

    @Test
    void saysTheSameOfSeveralControls() throws Exception {
        save(chosen("A.3.2"), chosen("A.3.3"), "Same " + mark).andExpect(status().is3xxRedirection());

        assertThat(line("A.3.2").justification()).isEqualTo("Same " + mark);
        assertThat(line("A.3.3").justification()).isEqualTo("Same " + mark);
        web.perform(get("/controls/A.3.3").with(signedIn(manager)))
                .andExpect(content().string(containsString("Same " + mark)));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() throws Exception {
        var first = chosen("A.4.3");
        var second = chosen("A.4.4");
        save(first, second, "Faster " + mark).andExpect(status().is3xxRedirection());

        save(first, second, "Slower " + mark)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Slower " + mark)))
                .andExpect(content().string(containsString("Faster " + mark)));
        web.perform(post("/statement/" + draft + "/lines/A.4.3")
                        .param("line", first)
                        .param("whole", "yes")
                        .param("justification", "Alone " + mark)
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Alone " + mark)))
                .andExpect(content().string(containsString(chosen("A.4.3"))));
        assertThat(line("A.4.3").justification()).isEqualTo("Faster " + mark);
    }

    @Test
    void sharesWhatIsMissing() throws Exception {
        web.perform(post("/statement/" + draft + "/lines")
                        .param("justification", "Of none")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Of none")));
        web.perform(post("/statement/" + draft + "/lines")
                        .param("line", "nonsense")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void isHandedOverOnPaperAndAsASheet() throws Exception {
        save(chosen("A.5.2"), chosen("A.5.3"), "On paper " + mark).andExpect(status().is3xxRedirection());

        var pdf = web.perform(get("/statement/" + draft + ".pdf").with(signedIn(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("A.5.2", "Onpaper" + mark, "A.10.4");
        }
        var csv = web.perform(get("/statement/" + draft + ".csv").with(signedIn(manager)))
                .andReturn();
        var text = web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString();
        assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(39);
        web.perform(get("/statement/compare")
                        .param("from", "1")
                        .param("to", "1")
                        .with(signedIn(manager)))
                .andExpect(status().isOk());
    }

    @Test
    void isThereForPrograms() throws Exception {
        web.perform(patch("/api/statement-of-applicability/" + draft)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"control": "A.6.1.2", "version": %d, "implementation": "PLANNED", "evidence": "%s"}""".formatted(line("A.6.1.2").version(), mark))
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isOk());
        assertThat(line("A.6.1.2").evidence()).isEqualTo(mark);
        web.perform(patch("/api/statement-of-applicability/" + draft)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"control\": \"A.6.1.2\", \"version\": 0, \"evidence\": \"late\"}")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isConflict());
        web.perform(get("/api/statement-of-applicability").with(signedIn(manager)))
                .andExpect(jsonPath("$[0].number").value(draft));
    }

    private ResultActions save(String first, String second, String justification) throws Exception {
        return web.perform(post("/statement/" + draft + "/lines")
                .param("line", first, second)
                .param("applicability", "INCLUDED")
                .param("justification", justification)
                .with(signedIn(manager))
                .with(csrf()));
    }

    private String chosen(String control) {
        return control + ":" + line(control).version();
    }

    private StatementLine line(String control) {
        return statements.byNumber(draft, manager.id()).lines().stream()
                .filter(each -> each.control().id().equals(control))
                .findFirst()
                .orElseThrow();
    }
}
