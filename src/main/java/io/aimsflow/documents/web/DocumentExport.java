package io.aimsflow.documents.web;

import io.aimsflow.documents.DocumentFile;
import io.aimsflow.documents.DocumentLine;
import io.aimsflow.documents.Documents;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register for a spreadsheet; a version on paper, or its file. */
@Controller
class DocumentExport {

    private static final String VERSION = DocumentPages.ONE + "/versions/{number:[0-9]{1,6}}";
    private static final String PAPER = "documents/document-pdf";
    private static final int CHUNK = 500;

    static final List<String> HEADERS = List.of(
            "number",
            "title",
            "type",
            "state",
            "version",
            "effective_on",
            "next_review",
            "owner",
            "clauses",
            "controls",
            "classification",
            "language",
            "retention_years");

    private final Documents documents;
    private final EvidenceFiles evidence;
    private final DocumentHtml html;
    private final DocumentWords words;
    private final Papers papers;

    DocumentExport(Documents documents, EvidenceFiles evidence, DocumentHtml html, DocumentWords words, Papers papers) {
        this.documents = documents;
        this.evidence = evidence;
        this.html = html;
        this.words = words;
        this.papers = papers;
    }

    @GetMapping("/documents.csv")
    ResponseEntity<StreamingResponseBody> csv(DocumentQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, query, me);
    }

    @GetMapping("/documents.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(DocumentQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, query, me);
    }

    /** @throws NotFound also for a version that is an uploaded file */
    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        return papers.download(
                reference.toLowerCase(Locale.ROOT) + "-v" + number, PAPER, shown(reference, number, me), locale);
    }

    /** Writes a version as a PDF. @throws NotFound also for a version that is an uploaded file */
    void paper(String reference, int number, SignedIn me, Locale locale, OutputStream out) {
        papers.pdf(PAPER, shown(reference, number, me), locale, out);
    }

    private Map<String, Object> shown(String reference, int number, SignedIn me) {
        var document = documents.byReference(reference, me.id()).document();
        var version = documents.version(reference, number, me.id());
        if (version.file().isPresent()) {
            throw new NotFound("text of " + reference, number);
        }
        List<PersonId> people =
                new ArrayList<>(List.of(version.author(), document.details().owner()));
        version.approvedBy().ifPresent(people::add);
        Map<String, Object> model = new HashMap<>();
        model.put("document", document);
        model.put("version", version);
        model.put("names", words.names(people));
        model.put("html", html.of(version.body()));
        return model;
    }

    /** The file of a version, always as an attachment: nothing that somebody uploaded may run as a page of ours. */
    @GetMapping(VERSION + "/file")
    void file(
            @PathVariable String reference,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response)
            throws IOException {
        DocumentFile file = documents
                .version(reference, number, me.id())
                .file()
                .filter(one -> evidence.find(one.id()).isPresent())
                .orElseThrow(() -> new NotFound("file of " + reference, number));
        var disposition = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        evidence.copyTo(file.id(), response.getOutputStream());
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, DocumentQuery query, SignedIn me) {
        return SheetDownload.of("documents", format, HEADERS, writer -> write(query.after(0), me, writer));
    }

    void write(DocumentQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = documents.list(query.filter(me.id(), CHUNK), me.id());
            var owners = words.names(page.lines().stream()
                    .map(line -> line.document().details().owner())
                    .toList());
            for (var line : page.lines()) {
                writer.row(cells(line, owners));
            }
            query = query.after(page.next());
        } while (!query.isFirst());
    }

    private static List<String> cells(DocumentLine line, Map<PersonId, String> owners) {
        var document = line.document();
        var details = document.details();
        return List.of(
                document.reference(),
                details.title(),
                details.type().name(),
                line.state().name(),
                Integer.toString(line.versionNumber()),
                line.effectiveOn().map(Object::toString).orElse(""),
                document.nextReview().map(Object::toString).orElse(""),
                owners.getOrDefault(details.owner(), ""),
                details.clauses().stream().map(ClauseRef::number).collect(Collectors.joining(", ")),
                details.controls().stream().map(ControlRef::id).collect(Collectors.joining(", ")),
                details.classification().name(),
                details.language(),
                Integer.toString(details.retentionYears()));
    }
}
