package io.aimsflow.concerns.web;

import io.aimsflow.concerns.Concern;
import io.aimsflow.concerns.ConcernMessage;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of concerns, and one concern with its conversation, for those inside. */
@Controller
class ConcernPages {

    private static final String PATH = "/concerns";
    private static final String ONE = PATH + "/{number:[A-Z]+-\\d+-\\d+}";
    private static final int PAGE_SIZE = 50;
    private static final int CHUNK = 500;
    static final List<String> HEADERS =
            List.of("number", "title", "state", "system", "reported_at", "triage_due", "triaged_at", "followed_by");

    private final Concerns concerns;
    private final ConcernWords words;

    ConcernPages(Concerns concerns, ConcernWords words) {
        this.concerns = concerns;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(ConcernQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = concerns.list(query.filter(PAGE_SIZE), me.id());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("filtered", query.filtered())
                .addAttribute("exportCsv", query.after("").address(PATH + ".csv"))
                .addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after("").address(PATH))
                .addAttribute(
                        "next",
                        page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        return "concerns/register";
    }

    /** All lines of the query, not only a page; who reported is not among the columns. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            ConcernQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of("concerns", format, HEADERS, writer -> export(query.after(""), me.id(), writer));
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = concerns.byNumber(number, me.id());
        model.addAttribute("view", view)
                .addAttribute("concern", view.concern())
                .addAttribute(
                        "names",
                        words.names(view.messages().stream()
                                .map(ConcernMessage::by)
                                .flatMap(Optional::stream)
                                .toList()));
        return "concerns/concern";
    }

    @PostMapping(ONE + "/messages")
    String write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            concerns.write(number, text, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "concerns.written");
            return "redirect:" + PATH + "/" + number;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("text", text);
            return show(number, me, model);
        }
    }

    void export(ConcernQuery query, PersonId me, SheetWriter writer) throws IOException {
        var asked = query;
        do {
            var page = concerns.list(asked.filter(CHUNK), me);
            for (var line : page.lines()) {
                writer.row(cells(line));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    private static List<String> cells(Concern line) {
        return List.of(
                line.number(),
                line.title(),
                line.state().name(),
                line.reported().system(),
                line.reportedAt().toString(),
                line.triageDue().toString(),
                line.triagedAt().map(Instant::toString).orElse(""),
                line.followedBy().orElse(""));
    }
}
