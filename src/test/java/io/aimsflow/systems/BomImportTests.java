package io.aimsflow.systems;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.BomParserFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Bills of materials as pipelines write them, and as attackers do. */
@IntegrationTest
class BomImportTests {

    private static final String JSON = """
            {"bomFormat": "CycloneDX", "specVersion": "%s", "version": 1,
             "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "components": [
              {"type": "machine-learning-model", "bom-ref": "model", "name": "intent-model", "version": "%s",
               "supplier": {"name": "Acme ML"}, "licenses": [{"license": {"id": "Apache-2.0"}}],
               "modelCard": {
                "modelParameters": {"task": "classification", "architectureFamily": "transformer",
                 "datasets": [{"type": "dataset", "name": "chats-2024", "classification": "personal"}]},
                "quantitativeAnalysis": {"performanceMetrics": [{"type": "F1", "value": "0.91"}]},
                "considerations": {"technicalLimitations": ["Only English"]}}},
              {"type": "library", "name": "torch", "version": "2.4",
               "components": [{"type": "data", "name": "stop-words", "version": "7"}]}],
             "services": [{"name": "moderation", "provider": {"name": "Guard Ltd"}}]}
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/%s" version="1">
              <components>
                <component type="machine-learning-model">
                  <supplier><name>Acme ML</name></supplier><name>intent-model</name><version>1.0</version>
                  <licenses><expression>MIT OR Apache-2.0</expression></licenses>
                </component>
              </components>
            </bom>
            """;

    @Autowired
    private BomImport boms;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private MockMvc web;

    private Person owner;
    private AiSystemView system;

    @BeforeEach
    void registered() {
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        var manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        system = systems.register(SystemSamples.chatbot(owner.id()), manager, Way.PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.6", "1.7"})
    void takesModelsCardsDatasetsServicesSuppliersAndLicences(String version) {
        apply(JSON.formatted(version, "1.0"));

        assertThat(systems.get(system.id()).components())
                .extracting(part -> part.type() + " " + part.name() + " " + part.version() + " " + part.supplier() + " "
                        + part.licence())
                .containsExactlyInAnyOrder(
                        "MODEL intent-model 1.0 Acme ML Apache-2.0",
                        "DATASET chats-2024   ",
                        "DATASET stop-words 7  ",
                        "SERVICE moderation  Guard Ltd ");
        assertThat(systems.get(system.id()).components().get(0).notes())
                .contains("Task: classification", "Technical limitations: Only English", "Performance: F1 0.91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.6", "1.7"})
    void readsXml(String version) {
        var preview = apply(XML.formatted(version));

        assertThat(preview.specVersion()).isEqualTo(version);
        assertThat(systems.get(system.id()).components()).singleElement().satisfies(model -> {
            assertThat(model.supplier()).isEqualTo("Acme ML");
            assertThat(model.licence()).isEqualTo("MIT OR Apache-2.0");
        });
    }

    @Test
    void samplesAreValidByTheLibrarysOwnWord() throws Exception {
        var json = JSON.formatted("1.6", "1.0").getBytes(StandardCharsets.UTF_8);
        var xml = XML.formatted("1.6").getBytes(StandardCharsets.UTF_8);

        assertThat(BomParserFactory.createParser(json).validate(json, Version.VERSION_16))
                .isEmpty();
        assertThat(BomParserFactory.createParser(xml).validate(xml, Version.VERSION_16))
                .isEmpty();
    }

    @Test
    void showsTheDifferenceOfASecondBillAndKeepsWhatPeopleNamed() {
        var own = Component.of(ComponentType.MODEL, "by-hand", "1", "", "");
        systems.setComponents(system.id(), system.version(), List.of(own), "", Actor.of(owner.id()), Way.PAGE);
        apply(JSON.formatted("1.6", "1.0"));
        assertThat(preview(JSON.formatted("1.6", "1.0")).changes()).isEmpty();
        var first = JSON.formatted("1.6", "2.0");
        var second = first.substring(0, first.indexOf("\"services\"")).strip().replaceAll(",$", "}");
        var preview = preview(second);

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes())
                .containsExactlyInAnyOrder(
                        new Change("MODEL_VERSION", "intent-model", "1.0", "2.0"),
                        new Change("SERVICE_REMOVED", "moderation", "", ""));
        apply(second);
        assertThat(systems.get(system.id()).components())
                .extracting(Component::name)
                .contains("by-hand")
                .doesNotContain("moderation");
        assertThat(systems.history(system.id(), "", 1).entries().get(0).way()).isEqualTo(Way.BOM);
    }

    @Test
    void refusesEntities() {
        assertThat(codes("""
                <?xml version="1.0"?><!DOCTYPE b [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components>
                <component type="data"><name>&e;</name></component></components></bom>""")).containsExactly("entities");
        assertThat(codes("""
                <?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components/></bom>""")).containsExactly("entities");
    }

    @Test
    void refusesAHundredMegabytesWithoutReadingThem() throws Exception {
        assertThat(boms.preview(system.id(), new byte[100 * 1024 * 1024], Actor.of(owner.id()))
                        .problems())
                .extracting(BomProblem::code)
                .containsExactly("too-large");
        web.perform(send(new byte[11 * 1024 * 1024]).with(signedIn(owner)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0]").value(containsString("10 MB")));
    }

    @Test
    void refusesOtherVersionsAndOtherFiles() {
        assertThat(codes(JSON.formatted("1.4", "1.0"))).containsExactly("version");
        assertThat(codes(XML.formatted("1.3"))).containsExactly("version");
        assertThat(codes("{\"bomFormat\": \"CycloneDX\", ")).containsExactly("unreadable");
        assertThat(codes("<bom><components></bom>")).containsExactly("xml-broken");
        assertThat(codes("name,version")).containsExactly("no-bom");
        assertThat(codes("")).containsExactly("empty");
        assertThat(codes("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"version\": 1}"))
                .containsExactly("nothing");
    }

    @Test
    void refusesPartsNestedWithoutEnd() {
        assertThat(codes("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000))).containsExactly("too-deep");
        assertThat(codes("<a>".repeat(50_000) + "</a>".repeat(50_000))).containsExactly("too-deep");
    }

    @Test
    void refusesCirclesAndMissingNames() {
        var circle = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.7\", \"version\": 1, \"components\":"
                + " [{\"type\": \"machine-learning-model\", \"bom-ref\": \"a\", \"name\": \"a\"}], \"dependencies\":"
                + " [{\"ref\": \"a\", \"dependsOn\": [\"b\"]}, {\"ref\": \"b\", \"dependsOn\": [\"a\"]}]}";
        assertThat(codes(circle)).containsExactly("cycle");
        var nameless = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"%s\", \"version\": 1, \"components\":"
                + " [{\"type\": \"data\", \"name\": \"good\"}, {\"type\": \"machine-learning-model\"}]}";
        assertThat(codes(nameless.formatted("1.6"))).containsExactly("schema");
        assertThat(codes(nameless.formatted("1.7"))).containsExactly("name-missing");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> apply(nameless.formatted("1.7")));
        assertThat(systems.get(system.id()).components()).isEmpty();
    }

    @Test
    void isForThoseWhoMayChangeTheSystem() {
        var stranger = Actor.of(people.add(Somebody.with()).id());
        var file = JSON.formatted("1.6", "1.0").getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> boms.preview(system.id(), file, stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> boms.apply(system.id(), file, "", stranger));
    }

    @Test
    void takesBillsOfPipelinesAndOfThePage() throws Exception {
        var file = JSON.formatted("1.6", "1.0").getBytes(StandardCharsets.UTF_8);
        web.perform(send(file).param("dryRun", "true").with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(false));
        assertThat(systems.get(system.id()).components()).isEmpty();
        web.perform(get("/systems/" + system.number() + "/bom").with(signedIn(owner)))
                .andExpect(status().isOk());
        web.perform(multipart("/systems/" + system.number() + "/bom")
                        .file(new MockMultipartFile("file", "bom.json", "application/json", file))
                        .with(signedIn(owner))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Model added: intent-model")));
        web.perform(send(file).param("reason", "build 17").with(signedIn(owner)))
                .andExpect(jsonPath("$.applied").value(true))
                .andExpect(jsonPath("$.leftOut").value(1));
        assertThat(systems.history(system.id(), "", 1).entries().get(0).reason())
                .isEqualTo("build 17");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder send(byte[] body)
            throws IOException {
        return post("/api/ai-systems/" + system.number() + "/bom")
                .contentType(MediaType.parseMediaType("application/vnd.cyclonedx+json"))
                .content(body)
                .with(csrf());
    }

    private List<String> codes(String file) {
        return preview(file).problems().stream()
                .map(BomProblem::code)
                .distinct()
                .toList();
    }

    private BomPreview preview(String file) {
        return boms.preview(system.id(), file.getBytes(StandardCharsets.UTF_8), Actor.of(owner.id()));
    }

    private BomPreview apply(String file) {
        return boms.apply(system.id(), file.getBytes(StandardCharsets.UTF_8), "bom.json", Actor.of(owner.id()));
    }
}
