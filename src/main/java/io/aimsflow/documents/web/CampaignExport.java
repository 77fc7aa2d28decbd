package io.aimsflow.documents.web;

import io.aimsflow.documents.CampaignLine;
import io.aimsflow.documents.CampaignView.Reader;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Campaigns, and who has confirmed in one of them, for a spreadsheet. */
@Controller
class CampaignExport {

    private static final int CHUNK = 500;

    private static final List<String> HEADERS = List.of(
            "number",
            "document",
            "title",
            "version",
            "audience",
            "due",
            "state",
            "asked",
            "confirmed",
            "late",
            "questions");

    private static final List<String> PEOPLE =
            List.of("name", "state", "due", "late", "confirmed_at", "question", "answer");

    private final Campaigns campaigns;

    CampaignExport(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping("/documents/campaigns.csv")
    ResponseEntity<StreamingResponseBody> csv(CampaignQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.CSV, query, me);
    }

    @GetMapping("/documents/campaigns.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(CampaignQuery query, @AuthenticationPrincipal SignedIn me) {
        return sheet(Format.XLSX, query, me);
    }

    @GetMapping(CampaignPages.ONE + ".csv")
    ResponseEntity<StreamingResponseBody> people(@PathVariable String reference, @AuthenticationPrincipal SignedIn me) {
        var view = campaigns.byReference(reference, me.id());
        return SheetDownload.of(reference, Format.CSV, PEOPLE, writer -> {
            for (var reader : view.readers()) {
                writer.row(cells(reader));
            }
        });
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, CampaignQuery query, SignedIn me) {
        return SheetDownload.of("campaigns", format, HEADERS, writer -> write(query.before(0), me, writer));
    }

    private void write(CampaignQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked;
        do {
            var page = campaigns.list(query.filter(CHUNK), me.id());
            for (var line : page.lines()) {
                writer.row(cells(line));
            }
            query = query.before(page.next());
        } while (!query.isFirst());
    }

    private static List<String> cells(CampaignLine line) {
        var campaign = line.campaign();
        return List.of(
                campaign.reference(),
                line.documentReference(),
                line.title(),
                Integer.toString(line.versionNumber()),
                campaign.audience().kind().name(),
                campaign.due().toString(),
                campaign.open() ? "OPEN" : "ENDED",
                Integer.toString(line.asked()),
                Integer.toString(line.confirmed()),
                Integer.toString(line.late()),
                Integer.toString(line.questions()));
    }

    private static List<String> cells(Reader reader) {
        var one = reader.acknowledgement();
        return List.of(
                reader.name(),
                one.state().name(),
                one.due().toString(),
                Boolean.toString(reader.late()),
                one.confirmedAt().map(Object::toString).orElse(""),
                one.question(),
                one.answer());
    }
}
