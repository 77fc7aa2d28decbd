package io.aimsflow.demo;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of the demonstration: what its organisation is, what its people did, and what they proved it with. */
class DemoFiles {

    private static final String FOLDER = "demo/";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Organisation organisation() {
        return json.readValue(text("organisation.json"), Organisation.class);
    }

    SystemStories systems() {
        return json.readValue(text("systems.json"), SystemStories.class);
    }

    ImpactStories impacts() {
        return json.readValue(text("impacts.json"), ImpactStories.class);
    }

    ControlStories controls() {
        return json.readValue(text("controls.json"), ControlStories.class);
    }

    RiskStories risks() {
        return json.readValue(text("risks.json"), RiskStories.class);
    }

    DocumentStories documents() {
        return json.readValue(text("documents.json"), DocumentStories.class);
    }

    ReviewStories reviews() {
        return json.readValue(text("reviews.json"), ReviewStories.class);
    }

    ConcernStories concerns() {
        return json.readValue(text("concerns.json"), ConcernStories.class);
    }

    ObjectiveStories objectives() {
        return json.readValue(text("objectives.json"), ObjectiveStories.class);
    }

    CompetenceDeeds.Stories competences() {
        return json.readValue(text("competences.json"), CompetenceDeeds.Stories.class);
    }

    ContextDeeds.Stories context() {
        return json.readValue(text("context.json"), ContextDeeds.Stories.class);
    }

    CertificationDeeds.Stories certification() {
        return json.readValue(text("certification.json"), CertificationDeeds.Stories.class);
    }

    AuditStories audits() {
        return json.readValue(text("audits.json"), AuditStories.class);
    }

    byte[] content(String file) {
        return bytes(file);
    }

    /** What was done about the incident; nothing yet if it has no file. */
    Story story(String reference) {
        var file = "cases/" + reference + ".json";
        return new ClassPathResource(FOLDER + file).exists()
                ? json.readValue(text(file), Story.class)
                : new Story(reference, List.of());
    }

    /** Those incidents as a file to import: the header and their lines. */
    byte[] incidents(List<String> references) {
        var lines = text("incidents.csv").lines().toList();
        return references.stream()
                .map(reference -> line(lines, reference))
                .collect(Collectors.joining("\n", lines.get(0) + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> lines, String reference) {
        return lines.stream()
                .filter(line -> line.startsWith(reference + ","))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No incident " + reference));
    }

    /** A file to hand in as evidence; a PDF is made of the HTML file of that name. */
    byte[] evidence(String name) {
        return name.endsWith(".pdf") ? pdf(text("files/" + name.replace(".pdf", ".html"))) : bytes("files/" + name);
    }

    private static byte[] pdf(String html) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().withHtmlContent(html, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
