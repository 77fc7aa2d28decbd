package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityImport;
import io.aimsflow.corrective.NonconformityLine;
import io.aimsflow.corrective.NonconformityPage;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.corrective.Occurred;
import io.aimsflow.corrective.Reported;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Nonconformities for programs. */
@RestController
@RequestMapping("/api/nonconformities")
class NonconformityApi {

    private static final int PAGE_SIZE = 100;

    private final Nonconformities nonconformities;
    private final NonconformityImport imports;
    private final Texts texts;

    NonconformityApi(Nonconformities nonconformities, NonconformityImport imports, Texts texts) {
        this.nonconformities = nonconformities;
        this.imports = imports;
        this.texts = texts;
    }

    /** Where a reported nonconformity is found. */
    record Receipt(UUID id, UUID caseId, String number) {

        static Receipt of(Reported reported) {
            return new Receipt(reported.id(), reported.caseId().value(), reported.number());
        }
    }

    /** A line of the register. */
    record Line(
            String number,
            UUID caseId,
            String title,
            NonconformityState state,
            Optional<Severity> severity,
            Source source,
            Optional<UUID> owner,
            Optional<String> occurred,
            Instant reportedAt,
            int failures) {

        static Line of(NonconformityLine line) {
            return new Line(
                    line.number(),
                    line.caseId().value(),
                    line.title(),
                    line.state(),
                    line.severity(),
                    line.source(),
                    line.owner().map(PersonId::value),
                    line.occurred().map(Occurred::iso),
                    line.reportedAt(),
                    line.failures());
        }
    }

    /** A page; {@code next} is the parameter {@code after} of the next one, empty on the last. */
    record Page(List<Line> lines, Map<NonconformityState, Long> counts, String next) {

        static Page of(NonconformityPage page) {
            return new Page(page.lines().stream().map(Line::of).toList(), page.counts(), page.next());
        }
    }

    /** What an import found, or did. */
    record ImportResult(
            int rows, boolean imported, List<Problem> errors, List<String> ignored, List<Receipt> reported) {}

    record Problem(int line, String column, String message) {}

    /** Reports one. Files are uploaded before, and named by their ids. */
    @PostMapping
    ResponseEntity<Receipt> report(@RequestBody ReportForm form, @AuthenticationPrincipal SignedIn me) {
        var reported = nonconformities.report(form.report(form.fileIds()), Actor.of(me.id()));
        var address = URI.create("/api/nonconformities/" + reported.number());
        return ResponseEntity.created(address).body(Receipt.of(reported));
    }

    /** A page of those that the caller may see. */
    @GetMapping
    Page list(RegisterQuery query, @AuthenticationPrincipal SignedIn me) {
        return Page.of(nonconformities.list(query.filter(me.id(), PAGE_SIZE), me.id()));
    }

    @GetMapping("/{number}")
    NonconformityResource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return NonconformityResource.of(nonconformities.byNumber(number, me.id()));
    }

    /** Imports a CSV file, all rows or none. With {@code dryRun} it only says what would happen. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportResult> run(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "OTHER") Source source,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        var actor = Actor.of(me.id());
        var preview = imports.preview(file.getBytes(), source, actor);
        var problems = preview.errors().stream()
                .map(error -> new Problem(error.line(), error.column(), texts.of(error)))
                .toList();
        if (dryRun || !preview.clean()) {
            var status = preview.clean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
            return ResponseEntity.status(status)
                    .body(new ImportResult(preview.rows().size(), false, problems, preview.ignored(), List.of()));
        }
        var reported = imports.run(file.getBytes(), source, actor).stream()
                .map(Receipt::of)
                .toList();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new ImportResult(reported.size(), true, List.of(), preview.ignored(), reported));
    }
}
