package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The report, clause by clause; for a new organisation also the way to a first audit. */
@Controller
class ConformityPage {

    private static final String PATH = "/conformity";

    private final ConformityReports reports;
    private final ConformityRows rows;
    private final Colleagues colleagues;

    ConformityPage(ConformityReports reports, ConformityRows rows, Colleagues colleagues) {
        this.reports = reports;
        this.rows = rows;
        this.colleagues = colleagues;
    }

    @GetMapping(PATH)
    String show(ConformityQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var report = reports.now(me);
        var clauses = report.clauses().stream()
                .filter(clause -> query.finds(clause, me.id()))
                .toList();
        model.addAttribute("report", report).addAttribute("clauses", clauses).addAttribute("query", query);
        model.addAttribute(
                "names",
                colleagues.names(clauses.stream()
                        .map(ClauseConformity::responsible)
                        .flatMap(Optional::stream)
                        .toList()));
        model.addAttribute("filtered", query.filtered());
        model.addAttribute("exportCsv", query.address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.address(PATH + ".xlsx"));
        return "conformity/report";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<StreamingResponseBody> csv(
            ConformityQuery query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return download(Format.CSV, query, me, locale);
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            ConformityQuery query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return download(Format.XLSX, query, me, locale);
    }

    private ResponseEntity<StreamingResponseBody> download(
            Format format, ConformityQuery query, SignedIn me, Locale locale) {
        var found = rows.of(reports.now(me), query, me.id(), locale);
        return SheetDownload.of("conformity", format, ConformityRows.HEADERS, writer -> {
            for (var row : found) {
                writer.row(row);
            }
        });
    }
}
