package io.aimsflow.impact.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactFilter;
import io.aimsflow.impact.ImpactSamples;
import io.aimsflow.impact.process.ImpactWalk;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ImpactWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private ImpactAssessments assessments;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private Person manager;
    private Person owner;
    private Person top;
    private Person stranger;
    private Person german;
    private AiSystemView system;

    @BeforeEach
    void registered() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
        stranger = people.add(Somebody.with());
        german = people.add(new NewPerson(
                "Jemand",
                UUID.randomUUID() + "@example.org",
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"),
                Set.of(Role.AIMS_MANAGER),
                Optional.empty()));
        var texts = SystemSamples.chatbot(owner.id());
        texts.put(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL");
        system = systems.register(texts, Actor.of(manager.id()), Way.PAGE);
    }

    @Test
    void showsListAndAssessmentInBothLanguages() throws Exception {
        var number = decided();
        for (var reader : List.of(manager, german, owner)) {
            web.perform(get("/impact-assessments").param("q", system.number()).with(signedIn(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(number)))
                    .andExpect(content().string(not(containsString("??"))));
            web.perform(get("/impact-assessments/" + number).with(signedIn(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Only with a human beside it")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void hidesAssessmentsFromThoseWhoHaveNoPartInThem() throws Exception {
        var number = decided();

        web.perform(get("/impact-assessments/" + number).with(signedIn(stranger)))
                .andExpect(status().isNotFound());
        web.perform(get("/impact-assessments/" + number + "/pdf").with(signedIn(stranger)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/impact-assessments/" + number).with(signedIn(stranger)))
                .andExpect(status().isNotFound());
        web.perform(get("/impact-assessments").with(signedIn(stranger)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(number))));
    }

    @Test
    void printsTheWholeReport() throws Exception {
        var number = decided();
        var text = pdf(number, manager);

        assertThat(text)
                .contains(number, system.number(), system.description().name())
                .contains("High", "One harm is high", "rule_high_harm", "impact-level")
                .contains("The context of the system", "They get worse answers than others", "Customers")
                .contains("Test it with more voices", "Only with a human beside it", "The works council")
                .contains(top.name(), "Next review", "SHA-256")
                .doesNotContain("??");
        assertThat(text.replaceAll("\\s", ""))
                .contains(
                        assessments.byNumber(number, manager.id()).reportHash().orElseThrow());
        assertThat(pdf(number, german)).contains("Hoch", "Nächste Überprüfung").doesNotContain("??");
    }

    @Test
    void printsNothingBeforeTheDecision() throws Exception {
        var number = assessments.start(system.number(), "", Actor.of(owner.id()));

        web.perform(get("/impact-assessments/" + number + "/pdf").with(signedIn(manager)))
                .andExpect(status().isNotFound());
        web.perform(get("/impact-assessments/" + number).with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/pdf"))));
    }

    @Test
    void startsFromThePageAndKeepsWhatWasTyped() throws Exception {
        web.perform(get("/impact-assessments/new")
                        .param("system", system.number())
                        .with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(system.description().name())));
        web.perform(post("/impact-assessments")
                        .param("why", "The press asked")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The press asked")))
                .andExpect(content().string(containsString("id=\"system-error\"")));
        web.perform(post("/impact-assessments")
                        .param("system", system.id().toString())
                        .param("why", "x".repeat(2001))
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is(422));
        var order = post("/impact-assessments")
                .param("system", system.id().toString())
                .with(csrf());
        web.perform(order.with(signedIn(stranger))).andExpect(status().isNotFound());
        web.perform(order.with(signedIn(owner))).andExpect(redirectedUrlPattern("/impact-assessments/IA-*"));
        web.perform(order.with(signedIn(owner))).andExpect(status().isConflict());
    }

    @Test
    void startsManyThatWereNeverAssessed() throws Exception {
        web.perform(get("/impact-assessments/unassessed").with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(system.number())));
        web.perform(post("/impact-assessments/start")
                        .param("systems", system.number())
                        .param("back", "unassessed")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl("/impact-assessments/unassessed"));
        web.perform(get("/impact-assessments/unassessed").with(signedIn(owner)))
                .andExpect(content().string(not(containsString(system.number()))));
        web.perform(post("/impact-assessments/start").with(signedIn(owner)).with(csrf()))
                .andExpect(redirectedUrl("/impact-assessments"));
    }

    @Test
    void showsTheRegisterOfSystemsHowTheyStand() throws Exception {
        web.perform(get("/systems/" + system.number()).with(signedIn(owner)))
                .andExpect(content().string(containsString("Not assessed")))
                .andExpect(content().string(containsString("/impact-assessments/new?system=" + system.number())));
        var number = decided();
        web.perform(get("/systems/" + system.number()).with(signedIn(owner)))
                .andExpect(content().string(containsString("/impact-assessments/" + number)))
                .andExpect(content().string(containsString("Again on")));
        web.perform(get("/systems").param("q", system.number()).with(signedIn(stranger)))
                .andExpect(content().string(containsString("/impact-assessments/" + number)));
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        systems.change(
                system.id(),
                system.version(),
                Map.of(AiSystemField.NAME, "=1+1 " + UUID.randomUUID()),
                "",
                Actor.of(owner.id()),
                Way.PAGE);
        var number = decided();

        assertThat(new String(export("csv"), StandardCharsets.UTF_8)).contains(number, "'=1+1", "HIGH", owner.email());
        assertThat(export("xlsx")).startsWith('P', 'K');
    }

    @Test
    void filtersAndPages() throws Exception {
        var number = decided();
        for (var miss : List.of("level=LOW", "state=STOPPED", "due=yes", "q=nothing-like-it")) {
            web.perform(get("/impact-assessments?" + miss + (miss.startsWith("q=") ? "" : "&q=" + system.number()))
                            .with(signedIn(manager)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(number))));
        }
        for (var hit :
                List.of("level=HIGH", "state=APPROVED", "sort=SYSTEM", "sort=REVIEW", "after=rubbish", "earlier=yes")) {
            web.perform(get("/impact-assessments?" + hit + "&q=" + system.number())
                            .with(signedIn(manager)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(number)));
        }
        for (var sort : ImpactFilter.Sort.values()) {
            assertThat(walked(sort)).contains(number).doesNotHaveDuplicates();
        }
    }

    @Test
    void startsAndReadsByRest() throws Exception {
        var order = post("/api/impact-assessments")
                .contentType(MediaType.APPLICATION_JSON)
                .with(csrf());
        web.perform(order.content("{}").with(signedIn(owner))).andExpect(status().is(422));
        web.perform(order.content("{\"system\": \"AI-999999\"}").with(signedIn(owner)))
                .andExpect(status().isNotFound());
        var body = "{\"system\": \"" + system.number() + "\", \"why\": \"Release 4\"}";
        web.perform(order.content(body).with(signedIn(stranger))).andExpect(status().isNotFound());
        web.perform(order.content(body).with(signedIn(owner)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/impact-assessments/IA-")))
                .andExpect(jsonPath("$.state").value("DESCRIPTION"))
                .andExpect(jsonPath("$.causes[0].text").value("Release 4"));
        web.perform(order.content(body).with(signedIn(owner))).andExpect(status().isConflict());
        web.perform(get("/api/impact-assessments").param("q", system.number()).with(signedIn(owner)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.lines[0].system").value(system.number()));
    }

    private List<String> walked(ImpactFilter.Sort sort) {
        List<String> numbers = new ArrayList<>();
        var after = "";
        do {
            var page = assessments.list(
                    new ImpactFilter(Optional.empty(), Optional.empty(), Optional.empty(), true, "", sort, after, 3),
                    manager.id());
            page.lines().forEach(line -> numbers.add(line.number()));
            after = page.next();
        } while (!after.isEmpty());
        return numbers;
    }

    /** A high impact, approved with conditions. */
    private String decided() {
        var number = assessments.start(system.number(), "", Actor.of(owner.id()));
        var walk =
                new ImpactWalk(context, assessments.byNumber(number, owner.id()).caseId());
        walk.complete("describe", owner.id(), ImpactSamples.description("FEW"));
        walk.complete("impacts", owner.id(), ImpactSamples.impacts(List.of(ImpactSamples.impact("Customers", 4, 3))));
        walk.measures(owner.id(), LocalDate.now(clock).plusDays(30));
        walk.complete("review", manager.id(), Map.of("graveDecision", "PASS_ON", "readers", "The works council"));
        walk.complete("decide", top.id(), Map.of("decision", "APPROVE", "conditions", "Only with a human beside it"));
        return number;
    }

    private String pdf(String number, Person reader) throws Exception {
        var file = web.perform(get("/impact-assessments/" + number + "/pdf").with(signedIn(reader)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private byte[] export(String format) throws Exception {
        var started = web.perform(get("/impact-assessments." + format)
                        .param("q", system.number())
                        .with(signedIn(manager)))
                .andReturn();
        return web.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
    }
}
