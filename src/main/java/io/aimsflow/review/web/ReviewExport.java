package io.aimsflow.review.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.review.ReviewLine;
import io.aimsflow.review.Reviews;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of management reviews for a spreadsheet. */
@Controller
class ReviewExport {

    private static final int CHUNK = 500;
    static final List<String> HEADERS =
            List.of("number", "state", "planned_on", "meets_on", "held_on", "participants", "actions", "actions_done");

    private final Reviews reviews;
    private final ReviewWords words;

    ReviewExport(Reviews reviews, ReviewWords words) {
        this.reviews = reviews;
        this.words = words;
    }

    @GetMapping("/reviews.csv")
    ResponseEntity<StreamingResponseBody> csv(ReviewQuery query, @AuthenticationPrincipal SignedIn me) {
        return SheetDownload.of("reviews", Format.CSV, HEADERS, writer -> write(query, me, writer));
    }

    @GetMapping("/reviews.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(ReviewQuery query, @AuthenticationPrincipal SignedIn me) {
        return SheetDownload.of("reviews", Format.XLSX, HEADERS, writer -> write(query, me, writer));
    }

    void write(ReviewQuery asked, SignedIn me, SheetWriter writer) throws IOException {
        var query = asked.after("");
        do {
            var page = reviews.list(query.filter(CHUNK), me.id());
            for (var line : page.lines()) {
                writer.row(cells(line));
            }
            query = query.after(page.next());
        } while (query.known());
    }

    private List<String> cells(ReviewLine line) {
        var review = line.review();
        var names = words.names(review.participants());
        return List.of(
                review.number(),
                review.state().name(),
                review.plannedOn().toString(),
                review.meetsOn().map(Object::toString).orElse(""),
                review.heldOn().map(Object::toString).orElse(""),
                review.participants().stream()
                        .map(one -> names.getOrDefault(one, ""))
                        .collect(Collectors.joining(", ")),
                Integer.toString(line.actions()),
                Integer.toString(line.done()));
    }
}
