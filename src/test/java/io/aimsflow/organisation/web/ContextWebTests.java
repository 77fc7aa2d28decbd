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
import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.SomeContext;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class ContextWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private ContextRegister register;

    @Autowired
    private List<Responsibilities> responsibilities;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private Person manager;
    private Person owner;
    private Person member;
    private String issue;
    private String party;

    @BeforeEach
    void add() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with());
        member = people.add(Somebody.with());
        issue = register.add(SomeContext.issue("Issue " + mark, owner.id()), Actor.of(manager.id()));
        party = register.add(SomeContext.party("Party " + mark, owner.id()), Actor.of(manager.id()));
    }

    @AfterEach
    void end() {
        jdbc.sql("update organisation_context_entry set state = 'OVER', ended_on = current_date, reason = 'Test'"
                        + " where state = 'CURRENT' and created_by = ?")
                .param(manager.id().value())
                .update();
    }

    @Test
    void everybodyInsideReadsAndOnlyOwnerAndManagerChange() throws Exception {
        for (var page : new String[] {path(issue), path(party)}) {
            web.perform(get(page).with(signedIn(member)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(mark)))
                    .andExpect(content().string(not(containsString("/edit"))));
            web.perform(get(page + "/edit").with(signedIn(member))).andExpect(status().isNotFound());
            web.perform(get(page + "/edit").with(signedIn(owner))).andExpect(status().isOk());
            send(owner, post(page + "/end").param("reason", "No")).andExpect(status().isNotFound());
        }
        for (var page : new String[] {"/context/new", "/context/new?kind=PARTY", "/context/statement/edit"}) {
            web.perform(get(page).with(signedIn(owner))).andExpect(status().isNotFound());
            web.perform(get(page).with(signedIn(manager))).andExpect(status().isOk());
        }
        send(owner, post("/context/reviews")).andExpect(status().isNotFound());
        var auditor = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        for (var page : new String[] {"/context", path(issue), "/context/statement", "/api/context"}) {
            web.perform(get(page).with(signedIn(auditor))).andExpect(status().isNotFound());
        }
    }

    @Test
    void listsIssuesAndPartiesApartAndFilters() throws Exception {
        list("?q=" + mark).andExpect(content().string(containsString(path(issue))));
        list("?q=" + mark).andExpect(content().string(not(containsString(path(party)))));
        list("?kind=PARTY&q=" + mark).andExpect(content().string(containsString(path(party))));
        list("?q=" + issue).andExpect(content().string(containsString(path(issue))));
        list("?q=" + mark + "&place=INTERNAL").andExpect(content().string(not(containsString(path(issue)))));
        list("?q=" + mark + "&category=LAW").andExpect(content().string(containsString(path(issue))));
        list("?q=" + mark + "&category=CLIMATE").andExpect(content().string(not(containsString(path(issue)))));
        list("?q=" + mark + "&over=yes").andExpect(content().string(not(containsString(path(issue)))));
        list("?q=" + mark + "&overdue=yes").andExpect(content().string(not(containsString(path(issue)))));
        jdbc.sql("update organisation_context_entry set review_due = current_date - 5 where owner = ?")
                .param(owner.id().value())
                .update();
        list("?q=" + mark + "&overdue=yes").andExpect(content().string(containsString(path(issue))));
        web.perform(get("/context").param("mine", "yes").with(signedIn(owner)))
                .andExpect(content().string(containsString(path(issue))));
    }

    @Test
    void keepsWhatWasTypedAndNoticesALateChange() throws Exception {
        send(manager, issue(post("/context"), "").param("description", "Kept " + mark))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Kept " + mark)));
        send(manager, issue(post("/context"), "Added " + mark).param("description", "Seen"))
                .andExpect(status().is3xxRedirection());
        list("?q=Added " + mark).andExpect(content().string(containsString("Added " + mark)));
        send(owner, edit("First " + mark)).andExpect(status().is3xxRedirection());
        send(owner, edit("Second " + mark))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Second " + mark)));
        send(owner, edit("Third " + mark, member, "1")).andExpect(status().is(422));
    }

    @Test
    void endsWithAReason() throws Exception {
        send(manager, post(path(issue) + "/end").param("reason", " ")).andExpect(status().is(422));
        send(manager, post(path(issue) + "/end").param("reason", "Repealed " + mark))
                .andExpect(status().is3xxRedirection());
        web.perform(get(path(issue)).with(signedIn(member)))
                .andExpect(content().string(containsString("Repealed " + mark)));
        list("?over=yes&q=" + mark).andExpect(content().string(containsString(path(issue))));
        web.perform(get(path(issue) + "/edit").with(signedIn(owner))).andExpect(status().isNotFound());
        send(manager, post(path(issue) + "/end").param("reason", "Again")).andExpect(status().isConflict());
    }

    @Test
    void statesRoleAndClimate() throws Exception {
        jdbc.sql("delete from organisation_context_statement").update();
        send(manager, statement("Why " + mark).param("climate", "true"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Why " + mark)));
        send(manager, statement("Why " + mark).param("climate", "true").param("roles", "DEPLOYER"))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/context/statement").with(signedIn(member)))
                .andExpect(content().string(containsString("Why " + mark)))
                .andExpect(content().string(containsString("Deployer")));
        send(
                        manager,
                        statement("Late " + mark)
                                .param("climate", "false")
                                .param("roles", "PROVIDER")
                                .param("version", "7"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Late " + mark)));
    }

    @Test
    void programsReadAndAdd() throws Exception {
        web.perform(get("/api/context").param("kind", "PARTY").param("q", mark).with(signedIn(member)))
                .andExpect(jsonPath("$.entries[0].number").value(party))
                .andExpect(jsonPath("$.entries[0].addressed").value("PARTLY"));
        var body = """
                {"kind": "ISSUE", "place": "INTERNAL", "category": "RESOURCES", "relevance": "LOW", "title": "By API %s",
                 "description": "Seen", "meaning": "Little", "owner": "%s"}""".formatted(mark, owner.id());
        send(
                        manager,
                        post("/api/context")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.title").value("By API " + mark));
        send(
                        member,
                        post("/api/context")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .andExpect(status().isNotFound());
        send(
                        manager,
                        post("/api/context")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andExpect(status().is(422));
        var csv = web.perform(get("/context.csv").param("q", mark).with(signedIn(member)))
                .andReturn();
        assertThat(web.perform(asyncDispatch(csv)).andReturn().getResponse().getContentAsString())
                .contains(issue, "Issue " + mark, "LAW");
    }

    @Test
    void isFoundByTheSearchAndHandedOver() throws Exception {
        web.perform(get("/search").param("q", mark).with(signedIn(member)))
                .andExpect(content().string(containsString(path(issue))));
        assertThat(responsibilities.stream().flatMap(all -> all.of(owner.id()).stream()))
                .anyMatch(one -> one.path().equals(path(party)));
        responsibilities.forEach(all -> all.handOver(owner.id(), member.id(), Actor.of(manager.id())));
        var entry = register.byReference(issue, member.id()).entry();
        assertThat(entry.details().owner()).isEqualTo(member.id());
    }

    private static String path(String reference) {
        return "/context/" + reference;
    }

    private ResultActions list(String query) throws Exception {
        return web.perform(get("/context" + query).with(signedIn(member))).andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder statement(String why) {
        return post("/context/statement/edit").param("rolesWhy", why).param("climateWhy", "Data centres");
    }

    private MockHttpServletRequestBuilder edit(String title) {
        return edit(title, owner, "0");
    }

    private MockHttpServletRequestBuilder edit(String title, Person by, String version) {
        return fill(post(path(issue) + "/edit").param("version", version), title, by)
                .param("description", "Seen");
    }

    private MockHttpServletRequestBuilder issue(MockHttpServletRequestBuilder to, String title) {
        return fill(to, title, owner);
    }

    private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder to, String title, Person by) {
        return to.param("kind", "ISSUE")
                .param("place", "EXTERNAL")
                .param("category", "LAW")
                .param("relevance", "HIGH")
                .param("title", title)
                .param("meaning", "A gap")
                .param("owner", by.id().toString());
    }

    private ResultActions send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(signedIn(person)).with(csrf()));
    }
}
