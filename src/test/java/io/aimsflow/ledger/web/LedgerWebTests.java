package io.aimsflow.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.identity.Theme;
import io.aimsflow.ledger.InclusionProof;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class LedgerWebTests {

    @Autowired
    private People people;

    @Autowired
    private MockMvc web;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    private final CaseId caseId = CaseId.random();
    private UUID sealed;
    private UUID waiting;

    @BeforeEach
    void tell() {
        sealed = tell("<script>alert(1)</script>");
        ledger.seal();
        waiting = tell("waits");
    }

    @Test
    void admitsThreeRolesAndHidesItselfFromAllOthers() throws Exception {
        var admitted = Set.of(Role.ADMINISTRATOR, Role.AIMS_MANAGER, Role.INTERNAL_AUDITOR);
        for (Role role : Role.values()) {
            int expected = admitted.contains(role) ? 200 : 404;
            for (String address : List.of(
                    "/administration/ledger",
                    "/administration/ledger/heads",
                    "/administration/ledger/heads.json",
                    "/administration/ledger/entries/" + sealed,
                    "/api/ledger/heads",
                    "/api/ledger/entries/" + sealed,
                    "/api/ledger/entries/" + sealed + "/proof",
                    "/api/ledger/consistency?from=0&to=1")) {
                web.perform(get(address).with(signedIn(role))).andExpect(status().is(expected));
            }
            web.perform(post("/api/ledger/verification").with(signedIn(role)).with(csrf()))
                    .andExpect(status().is(expected));
            web.perform(multipart("/administration/ledger/verification")
                            .with(signedIn(role))
                            .with(csrf()))
                    .andExpect(status().is(expected));
        }
    }

    @Test
    void listsEntriesOfACase() throws Exception {
        web.perform(get("/administration/ledger")
                        .param("case", caseId.toString())
                        .with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(content().string(containsString(sealed.toString())))
                .andExpect(content().string(containsString(waiting.toString())))
                .andExpect(content().string(containsString("Task completed")));
        web.perform(get("/administration/ledger").param("kind", "no-such-kind").with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(content().string(not(containsString(sealed.toString()))));
    }

    @Test
    void answersNonsenseWithNotFound() throws Exception {
        for (String address : List.of(
                "/administration/ledger?case=x",
                "/administration/ledger?before=x",
                "/administration/ledger/entries/x",
                "/api/ledger/entries/" + UUID.randomUUID() + "/proof",
                "/api/ledger/consistency?from=5&to=2")) {
            web.perform(get(address).with(signedIn(Role.INTERNAL_AUDITOR))).andExpect(status().isNotFound());
        }
    }

    @Test
    void showsAnEntryAndItsProof() throws Exception {
        web.perform(get("/administration/ledger/entries/" + sealed).with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(content().string(containsString("stands at place")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        web.perform(get("/administration/ledger/entries/" + waiting).with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(content().string(containsString("not sealed yet")));
    }

    @Test
    void givesProofsThatHoldWithoutTheServer() throws Exception {
        String body = web.perform(
                        get("/api/ledger/entries/" + sealed + "/proof").with(signedIn(Role.INTERNAL_AUDITOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(json.readValue(body, InclusionProof.class).holds()).isTrue();
        web.perform(get("/api/ledger/entries/" + waiting + "/proof").with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(status().isConflict());
    }

    @Test
    void verifiesAgainstDownloadedHeads() throws Exception {
        byte[] heads = web.perform(get("/administration/ledger/heads.json").with(signedIn(Role.INTERNAL_AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString("ledger-heads.json")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        verify(heads).andExpect(content().string(containsString("The ledger is intact")));
        verify("[{\"size\":1,\"root\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\"}]"
                        .formatted("ab".repeat(32))
                        .getBytes())
                .andExpect(content().string(containsString("not intact")))
                .andExpect(content().string(containsString("The head does not fit")));
        verify("nonsense".getBytes()).andExpect(status().isUnprocessableContent());
        verify("[null]".getBytes()).andExpect(status().isUnprocessableContent());
        verify("[{\"size\":1}]".getBytes()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void verifiesForPrograms() throws Exception {
        web.perform(post("/api/ledger/verification")
                        .with(signedIn(Role.INTERNAL_AUDITOR))
                        .with(csrf()))
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.findings").isEmpty())
                .andExpect(jsonPath("$.head.root").isString());
    }

    @Test
    void speaksGerman() throws Exception {
        web.perform(multipart("/administration/ledger/verification")
                        .with(signedIn(Role.AIMS_MANAGER, Locale.GERMAN))
                        .with(csrf())
                        .locale(Locale.GERMAN))
                .andExpect(content().string(containsString("Das Ledger ist unversehrt")));
    }

    private org.springframework.test.web.servlet.ResultActions verify(byte[] heads) throws Exception {
        return web.perform(multipart("/administration/ledger/verification")
                .file(new MockMultipartFile("heads", "heads.json", "application/json", heads))
                .with(signedIn(Role.INTERNAL_AUDITOR))
                .with(csrf()));
    }

    private UUID tell(String text) {
        return transaction.execute(status -> ledger.append(new NewEntry(
                "task-completed",
                Optional.of(Actor.of(PersonId.random())),
                Optional.of(caseId),
                Set.of(ClauseRef.of("10.2")),
                Map.of("text", text))));
    }

    private RequestPostProcessor signedIn(Role role) {
        return signedIn(role, Locale.ENGLISH);
    }

    private RequestPostProcessor signedIn(Role role, Locale language) {
        var person = new SignedIn(
                people.add(Somebody.with(role)).id(),
                "Ada",
                Set.of(role),
                language,
                ZoneId.of("Europe/Berlin"),
                Theme.AUTO);
        return authentication(new TestingAuthenticationToken(person, "", "ROLE_" + role.name()));
    }
}
