package io.aimsflow.audit.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditWalk;
import io.aimsflow.audit.AuditWalk.Crew;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.Verdict;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@IntegrationTest
class AuditWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Audits audits;

    @Autowired
    private ConformityReports reports;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    private AuditWalk walk;
    private Crew crew;
    private LocalDate today;

    @BeforeEach
    void meet() {
        walk = beans.createBean(AuditWalk.class);
        crew = walk.crew();
        today = LocalDate.now(clock.withZone(zone));
    }

    @Test
    void writesAProgrammeAndShowsWhatItDoesNotCover() throws Exception {
        var created =
                send(crew.manager(), programme(today.plusYears(3).toString())).andReturn();
        var path = created.getResponse().getRedirectedUrl();
        send(crew.manager(), programme("soon")).andExpect(status().is(422));
        send(crew.manager(), planned(path, "4.1, 99")).andExpect(status().is(422));
        send(crew.manager(), planned(path, "4.1, 4.2")).andExpect(status().is3xxRedirection());
        show(crew.manager(), path)
                .andExpect(content().string(containsString("How it is run")))
                .andExpect(content().string(containsString("Not covered")));
        show(crew.manager(), path + "/edit").andExpect(status().isOk());
        show(crew.manager(), path + "/audit").andExpect(status().isOk());
        show(crew.manager(), "/audits/programmes/new").andExpect(status().isOk());
        show(crew.top(), path + "/edit").andExpect(status().isNotFound());
        show(crew.auditee(), path).andExpect(status().isNotFound());
        show(crew.auditee(), "/audits").andExpect(status().isNotFound());
        send(crew.manager(), post(path + "/propose")).andExpect(status().is3xxRedirection());
        show(crew.top(), path).andExpect(content().string(not(containsString("/cover"))));
    }

    @Test
    void conductsLineByLineAndShowsBothWhereTwoJudgeTheSame() throws Exception {
        var audit = walk.begun(crew, today);
        show(crew.manager(), audit.path()).andExpect(status().isOk());
        walk.prepared(audit, crew, today);
        show(crew.lead(), audit.path()).andExpect(content().string(containsString("Drop this line")));
        walk.complete(audit.caseId(), "userTask_prepare", crew.lead(), Map.of());
        show(crew.manager(), audit.path() + "/conduct").andExpect(status().isNotFound());
        show(crew.auditor(), audit.path() + "/conduct").andExpect(status().isOk());
        judge(audit, crew.auditor(), "MINOR", "Theirs", 0).andExpect(status().isOk());
        judge(audit, crew.lead(), "CONFORM", "Mine", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Theirs")))
                .andExpect(content().string(containsString("Mine")));
        judge(audit, crew.lead(), "CONFORM", "Mine", 1)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("seen.txt")));
        judge(audit, crew.lead(), "MAJOR", " ", 2).andExpect(status().is(422));
        judge(audit, crew.lead(), "", "Kept", 2)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept")));
    }

    @Test
    void keepsOneOfTwoVerdictsGivenAtTheSameMomentAndShowsTheOtherWhatTheyWrote() throws Exception {
        var audit = walk.begun(crew, today);
        walk.conducting(audit, crew, today);
        for (var line : audits.byNumber(audit.number(), crew.lead().id()).lines()) {
            var both = atOnce(
                    () -> write(audit, line, crew.lead(), "As the lead saw it"),
                    () -> write(audit, line, crew.auditor(), "As the other saw it"));

            assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
            var told = both.get(both.get(0).getStatus() == 409 ? 0 : 1).getContentAsString();
            assertThat(told).contains("As the lead saw it", "As the other saw it");
            var kept = audits.byNumber(audit.number(), crew.lead().id()).lines().get(line.position() - 1);
            assertThat(kept.revision()).isEqualTo(line.revision() + 1);
            var own = both.get(0).getStatus() == 200 ? "As the lead saw it" : "As the other saw it";
            assertThat(kept.note()).isEqualTo(own);
        }
    }

    private MockHttpServletResponse write(Audit audit, ChecklistLine line, Person by, String note) throws Exception {
        return web.perform(multipart(audit.path() + "/conduct/" + line.id())
                        .param("verdict", "OBSERVATION")
                        .param("note", note)
                        .param("revision", Integer.toString(line.revision()))
                        .header("HX-Request", "true")
                        .with(signedIn(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Lets both begin only when both are ready. */
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var ready = new CyclicBarrier(2);
            var tasks = Stream.of(one, other)
                    .map(task -> threads.submit(() -> {
                        ready.await(60, TimeUnit.SECONDS);
                        return task.call();
                    }))
                    .toList();
            return List.of(tasks.get(0).get(60, TimeUnit.SECONDS), tasks.get(1).get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void printsTheReportAndListsAudits() throws Exception {
        var audit = walk.begun(crew, today);
        show(crew.manager(), audit.path() + "/report.pdf").andExpect(status().isNotFound());
        walk.reported(audit, crew, today);
        var pdf = show(crew.auditee(), audit.path() + "/report.pdf")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(audit.number(), "It went well", "Seen " + Verdict.MINOR);
        }
        show(crew.top(), "/audits?q=" + audit.number()).andExpect(content().string(containsString(audit.path())));
        show(crew.top(), audit.path()).andExpect(content().string(containsString("It went well")));
        var csv = web.perform(get("/audits.csv").param("q", audit.number()).with(signedIn(crew.top())))
                .andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains(audit.number(), "COMMENTING");
        show(walk.crew().auditee(), audit.path()).andExpect(status().isNotFound());
    }

    @Test
    void tellsAuditorsWhatTheRegistersSayTodayAndNobodyElse() throws Exception {
        var audit = walk.begun(crew, today);
        walk.prepared(audit, crew, today);
        var told = containsString("What the registers tell today");
        show(crew.lead(), audit.path()).andExpect(content().string(told));
        show(crew.manager(), audit.path()).andExpect(content().string(not(told)));
        show(crew.auditee(), audit.path()).andExpect(content().string(not(told)));
        walk.complete(audit.caseId(), "userTask_prepare", crew.lead(), Map.of());
        var figures = reports.now(io.aimsflow.identity.SignedIn.of(crew.lead())).clauses().stream()
                .filter(one -> one.clause().ref().number().equals("4.1"))
                .findFirst()
                .orElseThrow()
                .indications();

        var page = show(crew.auditor(), audit.path() + "/conduct").andExpect(status().isOk());

        assertThat(figures).isNotEmpty();
        for (var figure : figures) {
            page.andExpect(content().string(containsString(words(figure))));
        }
        judge(audit, crew.auditor(), "CONFORM", "", 0).andExpect(content().string(told));
    }

    @Test
    void theReportKeepsWhatTheRegistersToldWhenItWasWritten() throws Exception {
        var audit = walk.begun(crew, today);
        walk.reported(audit, crew, today);
        var kept = audits.byNumber(audit.number(), crew.top().id()).figures("4.1");
        assertThat(kept).isNotEmpty();
        var own = "Told then " + audit.number();
        jdbc.sql("update audit_figure set text_en = ? where audit_id = ? and ref = '4.1'")
                .params(own, audit.id())
                .update();

        show(crew.top(), audit.path())
                .andExpect(content().string(containsString(own)))
                .andExpect(content().string(containsString("What the registers told when it was reported")));
        var pdf = show(crew.auditee(), audit.path() + "/report.pdf").andReturn().getResponse();
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(own);
        }
    }

    private String words(Indication figure) {
        return HtmlUtils.htmlEscape(
                messages.getMessage(figure.messageKey(), figure.arguments().toArray(), Locale.ENGLISH));
    }

    @Test
    void programsReadAuditsAndProgrammes() throws Exception {
        var audit = walk.begun(crew, today);
        walk.reported(audit, crew, today);
        var api = "/api" + audit.path();
        web.perform(get("/api/audits").param("q", audit.number()).with(signedIn(crew.top())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.audits.length()").value(1))
                .andExpect(jsonPath("$.audits[0].number").value(audit.number()))
                .andExpect(jsonPath("$.audits[0].state").value("COMMENTING"))
                .andExpect(jsonPath("$.next").value(""));
        show(crew.auditee(), api)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scope.clauses[1]").value("4.2"))
                .andExpect(jsonPath("$.scope.controls[0]").value("A.2.2"))
                .andExpect(jsonPath("$.summary").value("It went well"))
                .andExpect(jsonPath("$.lines.length()").value(3))
                .andExpect(jsonPath("$.lines[0].verdict").value("CONFORM"))
                .andExpect(jsonPath("$.findings.length()").value(2))
                .andExpect(jsonPath("$.findings[0].verdict").value("MINOR"))
                .andExpect(jsonPath("$.findings[0].ref").value("4.2"))
                .andExpect(jsonPath("$.findings[0].note").value("Seen MINOR"))
                .andExpect(jsonPath("$.lines[0].figures").isNotEmpty())
                .andExpect(jsonPath("$.lines[2].figures").isEmpty());
        var programme = "/api/audits/programmes/" + audit.programme().orElseThrow();
        show(crew.top(), "/api/audits/programmes")
                .andExpect(jsonPath("$[?(@.id == '" + audit.programme().get() + "')].state")
                        .value("APPROVED"));
        show(crew.top(), programme)
                .andExpect(jsonPath("$.audits[0].audit").value(audit.number()))
                .andExpect(jsonPath("$.coverage[?(@.ref == '4.1')].covered").value(true))
                .andExpect(jsonPath("$.coverage[?(@.ref == '4.3')].covered").value(false))
                .andExpect(jsonPath("$.coverage[?(@.ref == 'A.2.2')].audits.length()")
                        .value(1));
        for (var path : List.of("/api/audits", "/api/audits/programmes", programme)) {
            show(crew.auditee(), path).andExpect(status().isNotFound());
        }
        show(walk.crew().auditee(), api).andExpect(status().isNotFound());
        web.perform(get(api)).andExpect(status().isUnauthorized());
    }

    @Test
    void programsReadAuditsPageByPage() throws Exception {
        var earlier = walk.begun(crew, today);
        var later = walk.begun(crew, today);
        web.perform(get("/api/audits").param("after", later.number()).with(signedIn(crew.top())))
                .andExpect(jsonPath("$.audits[?(@.number == '" + later.number() + "')]")
                        .isEmpty())
                .andExpect(jsonPath("$.audits[?(@.number == '" + earlier.number() + "')]")
                        .isNotEmpty());
        web.perform(get("/v3/api-docs").with(signedIn(crew.top())))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.paths['/api/audits/programmes/{id}'].get").exists());
    }

    private ResultActions judge(Audit audit, Person by, String verdict, String note, int revision) throws Exception {
        var line = audits.byNumber(audit.number(), by.id()).lines().get(0);
        var file = new MockMultipartFile("file", "seen.txt", "text/plain", "seen".getBytes(StandardCharsets.UTF_8));
        return web.perform(multipart(audit.path() + "/conduct/" + line.id())
                .file(file)
                .param("verdict", verdict)
                .param("note", note)
                .param("revision", Integer.toString(revision))
                .header("HX-Request", "true")
                .with(signedIn(by))
                .with(csrf()));
    }

    private MockHttpServletRequestBuilder programme(String last) {
        return post("/audits/programmes")
                .param("name", "Three years")
                .param("firstDay", today.toString())
                .param("lastDay", last)
                .param("criteria", "The standard")
                .param("method", "Interviews")
                .param("frequency", "Every year");
    }

    private MockHttpServletRequestBuilder planned(String path, String clauses) {
        return post(path + "/audit")
                .param("title", "How it is run")
                .param("plannedOn", today.plusDays(90).toString())
                .param("lead", crew.lead().id().toString())
                .param("clauses", clauses)
                .param("controls", "")
                .param("systems", "");
    }

    private ResultActions show(Person person, String path) throws Exception {
        return web.perform(get(path).with(signedIn(person)));
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }
}
