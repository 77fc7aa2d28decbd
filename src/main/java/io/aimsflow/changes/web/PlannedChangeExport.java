package io.aimsflow.changes.web;

import io.aimsflow.changes.ChangePlan;
import io.aimsflow.changes.PlannedChange;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of changes for a spreadsheet. */
@Controller
class PlannedChangeExport {

    private static final int CHUNK = 500;

    static final List<String> HEADERS = List.of(
            "number",
            "kind",
            "what",
            "state",
            "cause",
            "proposed_by",
            "proposed_at",
            "responsible",
            "due",
            "made_on",
            "confirmed_by",
            "reason");

    private final PlannedChanges changes;
    private final PlannedChangeWords words;

    PlannedChangeExport(PlannedChanges changes, PlannedChangeWords words) {
        this.changes = changes;
        this.words = words;
    }

    /** All lines of the query, not only a page. */
    @GetMapping({"/changes.csv", "/changes.xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            ChangeQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of("changes", format, HEADERS, writer -> write(query.after(0), me, writer));
    }

    void write(ChangeQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = changes.list(query.filter(CHUNK), me.id());
            var names = words.names(page.changes());
            for (var change : page.changes()) {
                writer.row(cells(change, names));
            }
            query = query.after(page.next());
        } while (!query.isFirst());
    }

    private static List<String> cells(PlannedChange change, Map<PersonId, String> names) {
        return List.of(
                change.number(),
                change.kind().name(),
                change.what(),
                change.state().name(),
                change.causeNumber(),
                names.getOrDefault(change.proposedBy().person(), ""),
                change.proposedAt().toString(),
                change.plan().map(ChangePlan::responsible).map(names::get).orElse(""),
                change.plan().map(plan -> plan.due().toString()).orElse(""),
                change.madeOn().map(Object::toString).orElse(""),
                change.confirmedBy().map(names::get).orElse(""),
                change.reason());
    }
}
