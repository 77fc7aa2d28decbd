package io.aimsflow.documents.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.documents.DocumentApproval;
import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.documents.SomeDocument;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class DocumentsWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentDrafts drafts;

    @Autowired
    private DocumentApproval approval;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Person owner;
    private Person member;
    private String path;
    private String reference;

    @BeforeEach
    void add() {
        owner = people.add(Somebody.with(Role.DOCUMENT_OWNER));
        member = people.add(Somebody.with());
        reference = documents.create(SomeDocument.titled("How " + mark, owner.id()), Optional.empty(), actor(owner));
        path = "/documents/" + reference;
    }

    @Test
    void draftsAreForThoseWhoWorkOnThem() throws Exception {
        for (var page : List.of("", "/draft", "/edit", "/propose", "/versions/1", "/versions/1.pdf", "/compare")) {
            web.perform(get(path + page).with(signedIn(member))).andExpect(status().isNotFound());
            web.perform(get(path + page).with(signedIn(owner))).andExpect(status().isOk());
        }
        approve("Text " + mark);
        var auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        web.perform(get(path).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Text " + mark)))
                .andExpect(content().string(not(containsString("/edit"))));
        web.perform(get(path).with(signedIn(auditor))).andExpect(status().isNotFound());
        web.perform(get("/documents").with(signedIn(auditor))).andExpect(status().isNotFound());
        send(member, post(path + "/open")).andExpect(status().isNotFound());
        send(member, post(path + "/withdraw").param("reason", "No")).andExpect(status().isNotFound());
        web.perform(get("/documents/new").with(signedIn(member))).andExpect(status().isNotFound());
    }

    @Test
    void listsWhatOneMayReadAndExportsIt() throws Exception {
        web.perform(get("/documents").param("q", mark).with(signedIn(member)))
                .andExpect(content().string(not(containsString("How " + mark))));
        approve("Text");
        web.perform(get("/documents")
                        .param("q", mark)
                        .param("type", "PROCEDURE")
                        .param("state", "EFFECTIVE")
                        .param("clause", "8.1")
                        .with(signedIn(member)))
                .andExpect(content().string(containsString("How " + mark)));
        web.perform(get("/documents").param("q", mark).param("overdue", "yes").with(signedIn(member)))
                .andExpect(content().string(not(containsString("How " + mark))));
        var csv = web.perform(get("/documents.csv").param("q", mark).with(signedIn(member)))
                .andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains(reference, "How " + mark, "EFFECTIVE");
    }

    @ParameterizedTest
    @EnumSource(DocumentTemplate.class)
    void startsFromEveryTemplate(DocumentTemplate template) throws Exception {
        web.perform(get("/documents/new").param("template", template.name()).with(signedIn(owner)))
                .andExpect(status().isOk());
        for (var language : List.of("en", "de")) {
            var created = send(
                            owner,
                            details(post("/documents"), "New " + mark, language).param("template", template.name()))
                    .andExpect(status().is3xxRedirection())
                    .andReturn();
            web.perform(get(created.getResponse().getRedirectedUrl()).with(signedIn(owner)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<h3>")));
        }
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        send(owner, details(post("/documents"), "Kept " + mark, "en").param("clauses", "5.2, 99"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)))
                .andExpect(content().string(containsString("99")));
        send(owner, details(post("/documents"), "", "en")).andExpect(status().is(422));
    }

    @Test
    void aConflictKeepsTheTextAndShowsTheNewerOne() throws Exception {
        var revision = Integer.toString(draft().revision());
        write(revision, "Faster " + mark).andExpect(redirectedUrl(path + "/draft"));
        write(revision, "Slower " + mark)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Faster ")))
                .andExpect(content().string(containsString("Slower " + mark)));
        assertThat(draft().body()).isEqualTo("Faster " + mark);

        var version = Integer.toString(
                documents.byReference(reference, owner.id()).document().version());
        send(owner, details(post(path + "/edit"), "First " + mark, "en").param("version", version))
                .andExpect(status().is3xxRedirection());
        send(owner, details(post(path + "/edit"), "Second " + mark, "en").param("version", version))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("First " + mark)))
                .andExpect(content().string(containsString("Second " + mark)));
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndKept() throws Exception {
        write(Integer.toString(draft().revision()), "x".repeat(200_001))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("xxxx")));
    }

    @Test
    void previewsHarmlessly() throws Exception {
        send(owner, post("/documents/preview").param("body", "# Hi\n\n<script>alert(1)</script> [x](javascript:1)"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h2>Hi</h2>")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void isPrintedWithNumberVersionAndApprover() throws Exception {
        approve("# Aim\n\nText " + mark + " & more\n\n| a | b |\n| - | - |\n| c | d |");
        var pdf = web.perform(get(path + "/versions/1.pdf").with(signedIn(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(reference, "Version1", approver().replaceAll("\\s+", ""), "Text" + mark + "&more");
        }
    }

    @Test
    void aFileTakesThePlaceOfTheText() throws Exception {
        var file = new MockMultipartFile("file", "plan.txt", "text/plain", ("In a file " + mark).getBytes());
        web.perform(multipart(path + "/draft/file")
                        .file(file)
                        .param("revision", Integer.toString(draft().revision()))
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(redirectedUrl(path + "/draft"));
        web.perform(get(path + "/draft").with(signedIn(owner)))
                .andExpect(content().string(containsString("plan.txt")));
        approve();

        web.perform(get(path).with(signedIn(member))).andExpect(content().string(containsString("plan.txt")));
        web.perform(get(path + "/versions/1/file").with(signedIn(member)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string("In a file " + mark));
        web.perform(get(path + "/versions/1.pdf").with(signedIn(member))).andExpect(status().isNotFound());
    }

    @Test
    void comparesVersionsAndIsWithdrawn() throws Exception {
        approve("The owner decides");
        send(owner, post(path + "/open")).andExpect(redirectedUrl(path + "/draft"));
        write(Integer.toString(draft().revision()), "The manager decides").andExpect(status().is3xxRedirection());
        web.perform(get(path + "/compare").with(signedIn(owner)))
                .andExpect(content().string(containsString("<del>owner </del>")))
                .andExpect(content().string(containsString("<ins>manager </ins>")));
        web.perform(get(path + "/compare").param("to", "2").with(signedIn(member)))
                .andExpect(status().isNotFound());

        send(owner, post(path + "/withdraw")).andExpect(status().is(422));
        send(owner, post(path + "/withdraw").param("reason", "Gone " + mark)).andExpect(redirectedUrl(path));
        web.perform(get(path + "/versions/1").with(signedIn(owner)))
                .andExpect(content().string(containsString("Gone " + mark)));
        web.perform(get(path).with(signedIn(people.add(Somebody.with())))).andExpect(status().isNotFound());
    }

    @Test
    void isThereForPrograms() throws Exception {
        var api = "/api" + path;
        send(owner, json(put(api + "/draft"), "{\"revision\": %d, \"body\": \"By a program\"}", draft().revision()))
                .andExpect(status().isOk());
        send(owner, json(put(api + "/draft"), "{\"revision\": %d, \"body\": \"Late\"}", 0))
                .andExpect(status().isConflict());
        send(owner, json(post(api + "/draft/propose"), "{\"revision\": %d}", draft().revision()))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("IN_REVIEW"));
        web.perform(get(api).with(signedIn(owner)))
                .andExpect(jsonPath("$.versions[0].body").value("By a program"));
        web.perform(get(api).with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get("/api/documents").param("q", mark).with(signedIn(owner)))
                .andExpect(jsonPath("$.documents[0].number").value(reference));
        send(
                        owner,
                        json(
                                post("/api/documents"),
                                "{\"title\": \"x\", \"type\": \"NONE\", \"owner\": \"%s\"}",
                                owner.id()))
                .andExpect(status().is(422));
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder request, String body, Object argument) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body.formatted(argument));
    }

    private MockHttpServletRequestBuilder details(MockHttpServletRequestBuilder form, String title, String language) {
        return form.param("title", title)
                .param("type", "POLICY")
                .param("language", language)
                .param("owner", owner.id().toString())
                .param("controls", "A.2.2")
                .param("classification", "INTERNAL")
                .param("reviewMonths", "12")
                .param("retentionYears", "5");
    }

    private ResultActions write(String revision, String body) throws Exception {
        return send(owner, post(path + "/draft").param("revision", revision).param("body", body));
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }

    private void approve(String body) {
        drafts.write(reference, draft().revision(), body, "", actor(owner));
        approve();
    }

    private void approve() {
        var proposal = new Proposal(List.of(), Optional.of(member.id()));
        var caseId = drafts.propose(reference, draft().revision(), proposal, actor(owner));
        approval.approve(caseId, LocalDate.now(clock.withZone(zone)), actor(member));
    }

    private String approver() {
        return people.get(member.id()).name();
    }

    private DocumentVersion draft() {
        return documents.byReference(reference, owner.id()).open().orElseThrow();
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
