package io.aimsflow.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.identity.Theme;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class FilesWebTests {

    private static final String PAGE = "<html><script>alert(1)</script></html>";

    private RequestPostProcessor ada;
    private RequestPostProcessor ben;

    @Autowired
    private People people;

    @Autowired
    private MockMvc web;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void signIn() {
        ada = signedIn(Role.MEMBER);
        ben = signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void storesAndTellsWhatItStored() throws Exception {
        for (String address : List.of("/files", "/api/files")) {
            upload(address, "../../größe \"x\".html", PAGE.getBytes())
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.id").isString())
                    .andExpect(jsonPath("$.name").value("größe \"x\".html"))
                    .andExpect(jsonPath("$.size").value(PAGE.length()))
                    .andExpect(jsonPath("$.type").value("text/html"));
        }
    }

    @Test
    void sendsEverythingAsAnAttachmentThatCannotRun() throws Exception {
        String id = id(upload("/files", "größe \"x\"\r\nX-Evil: 1.html", PAGE.getBytes()));

        for (String address : List.of("/files/", "/api/files/")) {
            var response = web.perform(get(address + id).with(ada))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(PAGE.getBytes()))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().doesNotExist("X-Evil"))
                    .andReturn()
                    .getResponse();
            assertThat(response.getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .doesNotContain("\r", "\n");
            assertThat(response.getHeaders("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("sandbox");
        }
    }

    @Test
    void hidesFilesFromEverybodyElse() throws Exception {
        String id = id(upload("/files", "secret.txt", "secret".getBytes()));

        for (String hidden : List.of(id, FileId.random().toString(), "x", "..%2F..%2Fetc%2Fpasswd")) {
            for (String address : List.of("/files/", "/api/files/")) {
                int status = web.perform(
                                get(java.net.URI.create(address + hidden)).with(ben))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).isIn(400, 404);
            }
        }
        web.perform(get("/files/" + id).with(ben)).andExpect(status().isNotFound());
        web.perform(get("/api/files/" + id)).andExpect(status().isUnauthorized());
        web.perform(get("/files/" + id)).andExpect(status().is3xxRedirection());
    }

    @Test
    void refusesEmptyMissingAndOversizeFiles() throws Exception {
        upload("/files", "empty.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("The file is empty. Choose a file with content."))
                .andExpect(jsonPath("$.errors[0].field").value("file"));
        upload("/files", "large.bin", new byte[25 * 1024 * 1024 + 1])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail")
                        .value("The file is larger than 25 MB. Choose a smaller one, or split it."));
        web.perform(multipart("/api/files").with(ada).with(csrf())).andExpect(status().isBadRequest());
    }

    @Test
    void refusesForgedUploads() throws Exception {
        for (String address : List.of("/files", "/api/files")) {
            web.perform(multipart(address)
                            .file(new MockMultipartFile("file", "a.txt", "text/plain", "a".getBytes()))
                            .with(ada))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions upload(String address, String name, byte[] bytes) throws Exception {
        return web.perform(multipart(address)
                .file(new MockMultipartFile("file", name, "image/png", bytes))
                .accept("application/json", "application/problem+json")
                .with(ada)
                .with(csrf()));
    }

    private String id(ResultActions uploaded) throws Exception {
        return json.readTree(uploaded.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    private RequestPostProcessor signedIn(Role role) {
        var person = new SignedIn(
                people.add(Somebody.with(role)).id(),
                "Ada",
                Set.of(role),
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                Theme.AUTO);
        return authentication(new TestingAuthenticationToken(person, "", "ROLE_" + role.name()));
    }
}
