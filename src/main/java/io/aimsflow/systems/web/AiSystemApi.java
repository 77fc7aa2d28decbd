package io.aimsflow.systems.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Classification;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.SystemImport;
import io.aimsflow.systems.Way;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register of AI systems for programs. */
@RestController
@RequestMapping("/api/ai-systems")
class AiSystemApi {

    private static final int PAGE_SIZE = 100;

    private final AiSystems systems;
    private final Intakes intakes;
    private final SystemImport imports;
    private final Texts texts;

    AiSystemApi(AiSystems systems, Intakes intakes, SystemImport imports, Texts texts) {
        this.systems = systems;
        this.intakes = intakes;
        this.imports = imports;
        this.texts = texts;
    }

    /**
     * A change.
     *
     * @param version of the entry as it was read; somebody else's change since then is answered with 409
     * @param reason why; kept in the history
     * @param entry only the fields to change, by their keys; null or an empty text empties a field
     */
    record Patch(
            int version, @Nullable String reason, @Nullable Map<String, @Nullable Object> entry) {}

    /** What an import found, or did. */
    record ImportResult(long added, long changed, boolean imported, List<Problem> errors, List<String> ignored) {}

    record Problem(int line, String column, String message) {}

    /** Where a request is found. */
    record Receipt(UUID id, UUID caseId, String caseNumber) {}

    /** All components of a system. */
    record Components(
            int version, @Nullable String reason, @Nullable List<ComponentForm> components) {}

    /** A page of those that the caller may see. */
    @GetMapping
    AiSystemResource.Page list(RegisterQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = systems.list(query.filter(me.id(), PAGE_SIZE), me.id());
        var lines = page.lines().stream().map(AiSystemResource.Line::of).toList();
        return new AiSystemResource.Page(lines, page.total(), page.next());
    }

    @GetMapping("/{number}")
    AiSystemResource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return AiSystemResource.of(systems.byNumber(number, me.id()));
    }

    /** Registers one, for the AIMS manager. The body holds the fields by their keys. */
    @PostMapping
    ResponseEntity<AiSystemResource> register(
            @RequestBody Map<String, @Nullable Object> entry, @AuthenticationPrincipal SignedIn me) {
        var system = systems.register(texts(entry), Actor.of(me.id()), Way.API);
        return ResponseEntity.created(URI.create("/api/ai-systems/" + system.number()))
                .body(AiSystemResource.of(system));
    }

    /** Requests one, for everybody; the answer says which case decides on it. */
    @PostMapping("/requests")
    ResponseEntity<Receipt> request(
            @RequestBody Map<String, @Nullable Object> entry, @AuthenticationPrincipal SignedIn me) {
        var requested = intakes.request(texts(entry), Actor.of(me.id()));
        var receipt = new Receipt(requested.system().value(), requested.caseId().value(), requested.caseNumber());
        return ResponseEntity.created(URI.create("/api/cases/" + receipt.caseId()))
                .body(receipt);
    }

    /** Imports a CSV or XLSX file, all lines or none. With {@code dryRun} it only says what would happen. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResult> run(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        var actor = Actor.of(me.id());
        var name = Objects.toString(file.getOriginalFilename(), "");
        var preview = imports.preview(file.getBytes(), actor);
        if (preview.clean() && !dryRun) {
            imports.run(file.getBytes(), name, actor);
        }
        var status = preview.clean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        var problems = preview.problems().stream()
                .map(problem -> new Problem(problem.line(), problem.column(), texts.of(problem)))
                .toList();
        return ResponseEntity.status(status)
                .body(new ImportResult(
                        preview.added(), preview.changed(), preview.clean() && !dryRun, problems, preview.ignored()));
    }

    /** How it was judged under the EU AI Act, the newest first. */
    @GetMapping("/{number}/classifications")
    List<Classification> classifications(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return intakes.classifications(systems.byNumber(number, me.id()).id());
    }

    @PatchMapping("/{number}")
    AiSystemResource change(
            @PathVariable String number, @RequestBody Patch patch, @AuthenticationPrincipal SignedIn me) {
        var id = systems.byNumber(number, me.id()).id();
        var texts = texts(Objects.requireNonNullElse(patch.entry(), Map.of()));
        var reason = Objects.toString(patch.reason(), "");
        return AiSystemResource.of(systems.change(id, patch.version(), texts, reason, Actor.of(me.id()), Way.API));
    }

    /** Replaces the components; one of the same type and name stays the same component. */
    @PutMapping("/{number}/components")
    AiSystemResource setComponents(
            @PathVariable String number, @RequestBody Components wanted, @AuthenticationPrincipal SignedIn me) {
        var system = systems.byNumber(number, me.id());
        var components = Objects.requireNonNullElse(wanted.components(), List.<ComponentForm>of()).stream()
                .map(form -> form.component(system.components()))
                .toList();
        var reason = Objects.toString(wanted.reason(), "");
        systems.setComponents(system.id(), wanted.version(), components, reason, Actor.of(me.id()), Way.API);
        return get(number, me);
    }

    /** @throws Refused for a key that no field has, or a value that is no text or list of texts */
    static Map<AiSystemField, String> texts(Map<String, @Nullable Object> entry) {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        entry.forEach((key, value) -> {
            var field = AiSystemField.withKey(key).orElseThrow(() -> Refused.at(key, "systems-field-unknown", key));
            texts.put(field, text(key, value));
        });
        return texts;
    }

    private static String text(String key, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> text(key, each)).collect(Collectors.joining(", "));
        }
        if (value instanceof Map) {
            throw Refused.at(key, "systems-field-value", key);
        }
        return Objects.toString(value, "");
    }
}
