package io.aimsflow.audit.web;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.Audits;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Audits as spreadsheets, and a report on paper. */
@Controller
class AuditExport {

    private static final String REPORT = "audit/report-pdf";
    private static final int CHUNK = 500;

    static final List<String> HEADERS = List.of(
            "number", "title", "state", "planned_on", "first_day", "last_day", "lead_auditor", "scope", "accepted_at");

    private final Audits audits;
    private final AuditCatalogue catalogue;
    private final Colleagues colleagues;
    private final Papers papers;

    AuditExport(Audits audits, AuditCatalogue catalogue, Colleagues colleagues, Papers papers) {
        this.audits = audits;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
        this.papers = papers;
    }

    @GetMapping("/audits.csv")
    ResponseEntity<StreamingResponseBody> csv(AuditQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, query, me);
    }

    @GetMapping("/audits.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(AuditQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, query, me);
    }

    /** @throws NotFound as long as nothing is reported */
    @GetMapping(AuditPages.ONE + "/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return papers.download(number.toLowerCase(Locale.ROOT), REPORT, reported(number, me, locale), locale);
    }

    /** Writes the report as a PDF. @throws NotFound as long as nothing is reported */
    void report(String number, SignedIn me, Locale locale, OutputStream out) {
        papers.pdf(REPORT, reported(number, me, locale), locale, out);
    }

    private Map<String, Object> reported(String number, SignedIn me, Locale locale) {
        var view = audits.byNumber(number, me.id());
        var audit = view.audit();
        if (audit.reportedAt().isEmpty()) {
            throw new NotFound("report of audit", number);
        }
        List<PersonId> people = new ArrayList<>(audit.auditors());
        people.addAll(audit.auditees());
        audit.acceptedBy().ifPresent(people::add);
        return Map.of(
                "view",
                view,
                "audit",
                audit,
                "names",
                colleagues.names(people),
                "entries",
                catalogue.entries(audit.scope().refs(), locale));
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, AuditQuery query, SignedIn me) {
        audits.list(query.filter(1), me.id());
        return SheetDownload.of("audits", format, HEADERS, writer -> write(query.after(""), me, writer));
    }

    void write(AuditQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = audits.list(query.filter(CHUNK), me.id());
            var names = colleagues.names(page.audits().stream().map(Audit::lead).toList());
            for (var audit : page.audits()) {
                writer.row(List.of(
                        audit.number(),
                        audit.title(),
                        audit.state().name(),
                        audit.plannedOn().toString(),
                        audit.firstDay().map(LocalDate::toString).orElse(""),
                        audit.lastDay().map(LocalDate::toString).orElse(""),
                        names.getOrDefault(audit.lead(), ""),
                        audit.scope().text(),
                        audit.acceptedAt().map(Instant::toString).orElse("")));
            }
            query = query.after(page.next());
        } while (!AuditForms.text(query.after()).isEmpty());
    }
}
