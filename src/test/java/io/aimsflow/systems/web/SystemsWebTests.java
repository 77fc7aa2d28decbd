package io.aimsflow.systems.web;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class SystemsWebTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    private Person manager;
    private Person owner;
    private Person member;
    private Person german;
    private AiSystemView system;

    @BeforeEach
    void registered() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        member = people.add(Somebody.with());
        german = people.add(new NewPerson(
                "Jemand",
                UUID.randomUUID() + "@example.org",
                Locale.GERMAN,
                ZoneId.of("Europe/Berlin"),
                Set.of(),
                Optional.empty()));
        system = systems.register(SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), Way.PAGE);
    }

    @Test
    void showsListAndEntryInBothLanguages() throws Exception {
        for (var person : List.of(member, german)) {
            web.perform(get("/systems").param("q", system.description().name()).with(signedIn(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(system.number())));
            web.perform(get("/systems/" + system.number()).with(signedIn(person)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/edit"))))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void registersFromTheFormAfterALookAtDuplicates() throws Exception {
        web.perform(get("/systems/register").with(signedIn(manager))).andExpect(status().isOk());
        var twin = form(
                "/systems/register",
                Map.of(AiSystemField.NAME, system.description().name() + "!"));
        web.perform(twin.with(signedIn(manager)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(system.number())));
        web.perform(twin.param("another", "yes").with(signedIn(manager)))
                .andExpect(redirectedUrlPattern("/systems/AI-*"));
    }

    @Test
    void namesEveryFieldToMendAndKeepsWhatWasTyped() throws Exception {
        web.perform(form("/systems/register", Map.of(AiSystemField.NAME, "", AiSystemField.COUNTRIES, "Atlantis"))
                        .with(signedIn(manager)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"name-error\"")))
                .andExpect(content().string(containsString("id=\"countries-error\"")))
                .andExpect(content().string(containsString("value=\"Atlantis\"")));
    }

    @Test
    void hidesTheFormFromMembers() throws Exception {
        web.perform(get("/systems/register").with(signedIn(member))).andExpect(status().isNotFound());
        web.perform(get("/systems/" + system.number() + "/edit").with(signedIn(member)))
                .andExpect(status().isNotFound());
    }

    @Test
    void explainsAConflictAndLetsOneSaveOnceMore() throws Exception {
        var shown = system.changedAt();
        systems.change(
                system.id(),
                system.version(),
                Map.of(AiSystemField.SECTORS, "logistics"),
                "",
                Actor.of(manager.id()),
                Way.API);
        var path = "/systems/" + system.number() + "/edit";
        web.perform(edit(path, system.version(), shown).with(signedIn(owner)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("logistics")))
                .andExpect(content().string(containsString("value=\"Night shift\"")));
        var now = systems.get(system.id());
        web.perform(edit(path, now.version(), now.changedAt()).with(signedIn(owner)))
                .andExpect(redirectedUrl("/systems/" + system.number()));
        assertThat(systems.get(system.id()).description().text(AiSystemField.USERS))
                .isEqualTo("Night shift");
    }

    @Test
    void addsChangesAndRemovesAComponent() throws Exception {
        var path = "/systems/" + system.number() + "/components/";
        web.perform(get(path + "new").with(signedIn(owner))).andExpect(status().isOk());
        web.perform(post(path + "new")
                        .param("type", "MODEL")
                        .param("name", "")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"name-error\"")));
        web.perform(post(path + "new")
                        .param("type", "MODEL")
                        .param("name", "intent")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var component = systems.get(system.id()).components().get(0);
        web.perform(get(path + component.id()).with(signedIn(owner))).andExpect(status().isOk());
        web.perform(post(path + component.id())
                        .param("type", "MODEL")
                        .param("name", "intent")
                        .param("version", "2")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/systems/" + system.number()).with(signedIn(member)))
                .andExpect(content().string(containsString("Model intent: version")));
        web.perform(post(path + component.id() + "/remove")
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(systems.get(system.id()).components()).isEmpty();
    }

    @Test
    void exportsCsvWithoutFormulasAndXlsx() throws Exception {
        systems.change(
                system.id(),
                system.version(),
                Map.of(AiSystemField.PURPOSE, "=1+1"),
                "",
                Actor.of(owner.id()),
                Way.API);

        assertThat(new String(export("csv"), StandardCharsets.UTF_8)).contains(system.number(), "'=1+1", owner.email());
        assertThat(export("xlsx")).startsWith('P', 'K');
    }

    @Test
    void changesByRest() throws Exception {
        var path = "/api/ai-systems/" + system.number();
        web.perform(get(path).with(signedIn(member)))
                .andExpect(jsonPath("$.entry.countries[2]").value("EU"))
                .andExpect(jsonPath("$.version").value(system.version()));
        var body = "{\"version\": %d, \"reason\": \"pilot\", \"entry\": {\"countries\": [\"IT\"], \"users\": null}}"
                .formatted(system.version());
        web.perform(json(patch(path), body).with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entry.countries[0]").value("IT"));
        web.perform(json(patch(path), body).with(signedIn(owner))).andExpect(status().isConflict());
        web.perform(json(patch(path), "{\"version\": 1, \"entry\": {\"mood\": \"bad\"}}")
                        .with(signedIn(owner)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("mood"));
        web.perform(json(patch(path), body).with(signedIn(member))).andExpect(status().isNotFound());
    }

    @Test
    void registersAndSetsComponentsByRest() throws Exception {
        web.perform(json(post("/api/ai-systems"), "{\"name\": \"Nameless\"}").with(signedIn(manager)))
                .andExpect(status().is(422));
        var components =
                "{\"version\": %d, \"components\": [{\"type\": \"MODEL\", \"name\": \"m\", \"version\": \"1\"}]}";
        web.perform(json(
                                put("/api/ai-systems/" + system.number() + "/components"),
                                components.formatted(system.version()))
                        .with(signedIn(owner)))
                .andExpect(jsonPath("$.components[0].name").value("m"));
    }

    @Test
    void importsWhatWasShown() throws Exception {
        web.perform(get("/systems/import").with(signedIn(manager))).andExpect(status().isOk());
        var name = "Imported " + UUID.randomUUID();
        var file = new MockMultipartFile(
                "file",
                "list.csv",
                "text/csv",
                "name,purpose,roles,kind,stage,owner\n%s,Answers,DEPLOYER,GENERATIVE,IDEA,%s\n"
                        .formatted(name, owner.email())
                        .getBytes(StandardCharsets.UTF_8));
        var page = web.perform(multipart("/systems/import")
                        .file(file)
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var upload = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"").matcher(page);
        assertThat(upload.find()).isTrue();
        web.perform(post("/systems/import/run")
                        .param("upload", upload.group(1))
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(multipart("/api/ai-systems/import")
                        .file(file)
                        .with(signedIn(manager))
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].column").value("name"));
        web.perform(multipart("/systems/import")
                        .file(file)
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void requestsAndHasAClassJudged() throws Exception {
        web.perform(get("/systems/new").with(signedIn(member))).andExpect(status().isOk());
        web.perform(post("/systems").param("name", "").with(signedIn(member)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"purpose-error\"")));
        web.perform(post("/systems")
                        .param("name", "Wanted " + UUID.randomUUID())
                        .param("purpose", "Writes minutes")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/cases/INT-*"));
        web.perform(json(post("/api/ai-systems/requests"), "{\"name\": \"W\", \"purpose\": \"Minutes\"}")
                        .with(signedIn(member)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.caseNumber").exists());
        var started = web.perform(post("/systems/" + system.number() + "/judge")
                        .param("why", "It ranks people")
                        .with(signedIn(member))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/cases/INT-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(started).with(signedIn(member)))
                .andExpect(content().string(containsString("href=\"/systems/" + system.number())));
    }

    @Test
    void speaksJsonOnly() throws Exception {
        web.perform(get("/api/ai-systems").accept(MediaType.APPLICATION_XML).with(signedIn(member)))
                .andExpect(status().isNotAcceptable());
    }

    private byte[] export(String format) throws Exception {
        var started = web.perform(
                        get("/systems." + format).param("q", system.number()).with(signedIn(member)))
                .andReturn();
        return web.perform(asyncDispatch(started)).andReturn().getResponse().getContentAsByteArray();
    }

    private MockHttpServletRequestBuilder edit(String path, int version, Instant shown) {
        return form(path, Map.of(AiSystemField.USERS, "Night shift"))
                .param("version", Integer.toString(version))
                .param("shown", shown.toString());
    }

    private MockHttpServletRequestBuilder form(String path, Map<AiSystemField, String> different) {
        var texts = SystemSamples.chatbot(owner.id());
        texts.putAll(different);
        var request = post(path).with(csrf());
        texts.forEach((field, text) -> request.param(field.key(), text));
        return request;
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body).with(csrf());
    }
}
