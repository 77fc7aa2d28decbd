package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ObjectiveLine;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register for a spreadsheet. */
@Controller
class ObjectiveExport {

    private static final int CHUNK = 500;

    static final List<String> HEADERS = List.of(
            "number",
            "statement",
            "state",
            "owner",
            "direction",
            "target",
            "unit",
            "due",
            "every_months",
            "next_measurement",
            "last_measured_on",
            "last_value",
            "on_target",
            "clauses",
            "method",
            "plan");

    private final Objectives objectives;
    private final OrganisationWords words;

    ObjectiveExport(Objectives objectives, OrganisationWords words) {
        this.objectives = objectives;
        this.words = words;
    }

    @GetMapping("/objectives.csv")
    ResponseEntity<StreamingResponseBody> csv(ObjectiveQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, query, me);
    }

    @GetMapping("/objectives.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(ObjectiveQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, query, me);
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, ObjectiveQuery query, SignedIn me) {
        return SheetDownload.of("objectives", format, HEADERS, writer -> write(query.after(0), me, writer));
    }

    void write(ObjectiveQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = objectives.list(query.filter(me.id(), CHUNK), me.id());
            var owners = words.names(page.lines().stream()
                    .map(line -> line.objective().details().owner())
                    .toList());
            for (var line : page.lines()) {
                writer.row(cells(line, owners));
            }
            query = query.after(page.next());
        } while (!query.isFirst());
    }

    private static List<String> cells(ObjectiveLine line, Map<PersonId, String> owners) {
        var objective = line.objective();
        var details = objective.details();
        return List.of(
                objective.reference(),
                details.statement(),
                objective.state().name(),
                owners.getOrDefault(details.owner(), ""),
                details.direction().name(),
                details.target().toPlainString(),
                details.unit(),
                details.due().toString(),
                Integer.toString(details.everyMonths()),
                objective.nextMeasurement().map(Object::toString).orElse(""),
                line.last().map(last -> last.on().toString()).orElse(""),
                line.last().map(last -> last.value().toPlainString()).orElse(""),
                line.last().map(last -> Boolean.toString(last.onTarget())).orElse(""),
                details.clauses().stream().map(ClauseRef::number).collect(Collectors.joining(", ")),
                details.method(),
                details.plan());
    }
}
