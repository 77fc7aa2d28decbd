package io.aimsflow.corrective.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RegisterWebTests {

    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Nonconformities nonconformities;

    private final String mark = UUID.randomUUID().toString();
    private Person member;
    private Person manager;

    @BeforeEach
    void people() {
        member = person();
        manager = person(Role.AIMS_MANAGER);
    }

    @Test
    void reportsFromTheForm() throws Exception {
        web.perform(get("/nonconformities/new").with(signedIn(member))).andExpect(status().isOk());
        web.perform(multipart("/nonconformities")
                        .file(new MockMultipartFile("attachments", "log.txt", "text/plain", "a log".getBytes()))
                        .param("title", "Answers " + mark)
                        .param("whatHappened", "It lied")
                        .param("source", "INCIDENT")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        web.perform(get("/nonconformities").param("q", mark).with(signedIn(member)))
                .andExpect(content().string(containsString("Answers " + mark)));
    }

    @Test
    void namesEveryFieldToMendAndKeepsWhatWasTyped() throws Exception {
        web.perform(multipart("/nonconformities")
                        .param("title", "")
                        .param("whatHappened", "")
                        .param("source", "INCIDENT")
                        .param("place", "Hall " + mark)
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"title-error\"")))
                .andExpect(content().string(containsString("id=\"whatHappened-error\"")))
                .andExpect(content().string(containsString("Hall " + mark)));
    }

    @Test
    void showsOthersNothing() throws Exception {
        var number = reported();
        var stranger = person();

        web.perform(get("/nonconformities").param("q", mark).with(signedIn(stranger)))
                .andExpect(content().string(not(containsString("Chatbot " + mark))));
        web.perform(get("/api/nonconformities/" + number).with(signedIn(stranger)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/nonconformities/" + number).with(signedIn(manager)))
                .andExpect(jsonPath("$.state").value("REPORTED"));
    }

    @Test
    void reportsAndPagesByRest() throws Exception {
        web.perform(post("/api/nonconformities")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Rest %s\", \"whatHappened\": \"It lied\", \"source\": \"CONCERN\"}"
                                .formatted(mark))
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").exists());
        web.perform(post("/api/nonconformities")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"No source\", \"whatHappened\": \"It lied\"}")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("source"));
        for (var sort : new String[] {"NEWEST", "OLDEST", "TITLE"}) {
            web.perform(get("/api/nonconformities")
                            .param("q", mark)
                            .param("sort", sort)
                            .with(signedIn(member)))
                    .andExpect(jsonPath("$.lines", hasSize(1)));
        }
        web.perform(get("/api/nonconformities").param("after", "nonsense").with(signedIn(member)))
                .andExpect(status().isOk());
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        nonconformities.report(
                ReportNonconformity.of("=SUM(" + mark + ")", "It lied", Source.OTHER), Actor.of(member.id()));
        var export = web.perform(get("/nonconformities.csv").param("q", mark).with(signedIn(member)))
                .andReturn();
        var body = web.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(export))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(body).contains("'=SUM(" + mark + ")");
    }

    @Test
    void importsWhatWasShownAndEachIdOnce() throws Exception {
        var file = csv("id,title,what_happened,date\n" + mark + ",Imported " + mark + ",It lied,2024-02\n");
        var preview = web.perform(multipart("/nonconformities/import")
                        .file(file)
                        .param("source", "INCIDENT")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(get("/nonconformities").param("q", mark).with(signedIn(manager)))
                .andExpect(content().string(not(containsString("Imported " + mark))));
        var upload = UPLOAD.matcher(preview);
        assertThat(upload.find()).isTrue();
        web.perform(post("/nonconformities/import/run")
                        .param("upload", upload.group(1))
                        .param("source", "INCIDENT")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        web.perform(get("/nonconformities").param("q", mark).with(signedIn(manager)))
                .andExpect(content().string(containsString("Imported " + mark)));
        web.perform(multipart("/nonconformities/import")
                        .file(file)
                        .param("source", "INCIDENT")
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("was imported before")));
    }

    @Test
    void importsAllRowsOrNone() throws Exception {
        var file =
                csv("title,what_happened,date\nGood %s,It lied,2024-02\nBad %s,It lied,soon\n".formatted(mark, mark));
        web.perform(multipart("/api/nonconformities/import")
                        .file(file)
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].column").value("date"));

        web.perform(get("/api/nonconformities").param("q", mark).with(signedIn(manager)))
                .andExpect(jsonPath("$.lines", hasSize(0)));
    }

    @Test
    void hidesTheImportFromMembers() throws Exception {
        web.perform(get("/nonconformities/import").with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(multipart("/api/nonconformities/import")
                        .file(csv("title,what_happened\nA,B\n"))
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private String reported() {
        var report = ReportNonconformity.of("Chatbot " + mark, "It lied", Source.INCIDENT);
        return nonconformities.report(report, Actor.of(member.id())).number();
    }

    private Person person(Role... roles) {
        var mail = UUID.randomUUID() + "@example.org";
        return people.add(new NewPerson(
                "Somebody", mail, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), Set.of(roles), Optional.empty()));
    }

    private static MockMultipartFile csv(String content) {
        return new MockMultipartFile("file", "list.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
