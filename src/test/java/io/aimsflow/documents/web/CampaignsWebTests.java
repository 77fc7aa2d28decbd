package io.aimsflow.documents.web;

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
import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.ReadableDocument;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class CampaignsWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private ReadableDocument document;
    private Person member;
    private Person auditor;
    private String start;

    @BeforeEach
    void write() {
        document = new ReadableDocument(context, DocumentType.POLICY, "Policy " + mark);
        member = people.add(Somebody.with());
        auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        start = "/documents/" + document.reference + "/campaigns/new";
    }

    @AfterEach
    void end() {
        jdbc.sql(
                        "update documents_campaign set state = 'ENDED', ended_at = now(), end_reason = 'Test' where state = 'OPEN'")
                .update();
    }

    @Test
    void theOwnerStartsOneAndThoseWhoOverseeItSeeWhoIsMissing() throws Exception {
        web.perform(get(start).with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get(start).with(signedIn(document.owner))).andExpect(status().isOk());
        send(member, form("PEOPLE")).andExpect(status().isNotFound());
        var started = send(
                        document.owner,
                        form("PEOPLE").param("people", member.id().toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        for (var reader : new Person[] {document.owner, auditor}) {
            web.perform(get(started).with(signedIn(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(member.name())))
                    .andExpect(content().string(containsString("0 of 1 (0 %)")));
        }
        web.perform(get(started).with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get("/documents/campaigns").param("q", mark).with(signedIn(auditor)))
                .andExpect(content().string(containsString(started)));
        web.perform(get("/documents/campaigns").param("q", mark).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(started))));
        web.perform(get("/documents/" + document.reference).with(signedIn(document.owner)))
                .andExpect(content().string(containsString(started)))
                .andExpect(content().string(not(containsString(start))));
        web.perform(get("/documents/" + document.reference).with(signedIn(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(started))));
        var outsider = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        for (var page : new String[] {"/documents/campaigns", started, "/api/campaigns"}) {
            web.perform(get(page).with(signedIn(outsider))).andExpect(status().isNotFound());
        }
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        send(document.owner, form("PEOPLE").param("message", "Kept " + mark))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        send(document.owner, form("PEOPLE").param("addresses", "nobody-" + mark + "@example.org"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("nobody-" + mark)));
        send(document.owner, form("ROLES")).andExpect(status().is(422));
        send(document.owner, post(start).param("audience", "EVERYBODY").param("due", "soon"))
                .andExpect(status().is(422));
        send(document.owner, form("PEOPLE").param("addresses", member.email())).andExpect(status().is3xxRedirection());
        send(document.owner, form("PEOPLE").param("addresses", member.email())).andExpect(status().isConflict());
    }

    @Test
    void endsWithAReason() throws Exception {
        var path = "/documents/campaigns/" + document.giveTo(campaigns, member.id());
        send(document.owner, post(path + "/end").param("reason", "")).andExpect(status().is(422));
        send(member, post(path + "/end").param("reason", "No")).andExpect(status().isNotFound());
        send(document.owner, post(path + "/end").param("reason", "Told " + mark))
                .andExpect(status().is3xxRedirection());
        web.perform(get(path).with(signedIn(auditor))).andExpect(content().string(containsString("Told " + mark)));
        web.perform(get("/documents/campaigns")
                        .param("q", mark)
                        .param("state", "OPEN")
                        .with(signedIn(auditor)))
                .andExpect(content().string(not(containsString(path))));
    }

    @Test
    void programsStartAndReadAndSpreadsheetsTell() throws Exception {
        var body = """
                {"audience": "PEOPLE", "people": ["%s"], "due": "%s", "message": "Read"}""".formatted(member.id(), LocalDate.now().plusDays(9));
        var api = "/api/documents/" + document.reference + "/campaigns";
        send(member, post(api).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isNotFound());
        send(document.owner, post(api).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.people[0].state").value("ASKED"));
        web.perform(get("/api/campaigns").param("q", mark).with(signedIn(auditor)))
                .andExpect(jsonPath("$.campaigns[0].asked").value(1));
        assertThat(sheet("/documents/campaigns.csv?q=" + mark)).contains("Policy " + mark, "PEOPLE");
        var number = campaigns
                .of(document.view().document(), document.owner.id())
                .get(0)
                .campaign()
                .reference();
        assertThat(sheet("/documents/campaigns/" + number + ".csv")).contains(member.name(), "ASKED");
    }

    private String sheet(String address) throws Exception {
        var begun = web.perform(get(address).with(signedIn(auditor))).andReturn();
        return web.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletRequestBuilder form(String audience) {
        return post(start)
                .param("audience", audience)
                .param("due", LocalDate.now().plusDays(9).toString());
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }
}
