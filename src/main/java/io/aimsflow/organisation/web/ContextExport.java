package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ContextEntry;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of the context for a spreadsheet. */
@Controller
class ContextExport {

    private static final int CHUNK = 500;

    private static final List<String> HEADERS = List.of(
            "number",
            "kind",
            "place",
            "title",
            "category",
            "relevance",
            "description",
            "meaning",
            "addressed",
            "owner",
            "state",
            "reason",
            "ended_on",
            "reviewed_on",
            "review_due");

    private final ContextRegister register;
    private final OrganisationWords words;

    ContextExport(ContextRegister register, OrganisationWords words) {
        this.register = register;
        this.words = words;
    }

    @GetMapping("/context.csv")
    ResponseEntity<StreamingResponseBody> csv(ContextQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, query, me);
    }

    @GetMapping("/context.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(ContextQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, query, me);
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, ContextQuery query, SignedIn me) {
        var name = query.parties() ? "interested-parties" : "context";
        return SheetDownload.of(name, format, HEADERS, writer -> write(query.after(0), me, writer));
    }

    private void write(ContextQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = register.list(query.filter(me.id(), CHUNK), me.id());
            var owners = words.names(page.entries().stream()
                    .map(entry -> entry.details().owner())
                    .toList());
            for (var entry : page.entries()) {
                writer.row(cells(entry, owners));
            }
            query = query.after(page.next());
        } while (!query.isFirst());
    }

    private static List<String> cells(ContextEntry entry, Map<PersonId, String> owners) {
        var details = entry.details();
        return List.of(
                entry.reference(),
                details.kind().name(),
                details.place().name(),
                details.title(),
                details.category().map(Enum::name).orElse(""),
                details.relevance().map(Enum::name).orElse(""),
                details.description(),
                details.meaning(),
                details.addressed().map(Enum::name).orElse(""),
                owners.getOrDefault(details.owner(), ""),
                entry.state().name(),
                entry.reason(),
                entry.endedOn().map(Object::toString).orElse(""),
                entry.reviewedOn().map(Object::toString).orElse(""),
                entry.reviewDue().toString());
    }
}
