package io.aimsflow.concerns.web;

import io.aimsflow.concerns.IncidentDescription;
import io.aimsflow.concerns.IncidentPage;
import io.aimsflow.concerns.IncidentVerdict;
import io.aimsflow.concerns.Incidents;
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

/** The register of incidents, one incident with its clocks, and where members report one. */
@Controller
class IncidentPages {

    private static final String PATH = "/incidents";
    private static final int PAGE_SIZE = 50;
    private static final int CHUNK = 500;
    static final List<String> HEADERS = List.of(
            "number",
            "title",
            "state",
            "system",
            "severity",
            "serious",
            "aware",
            "inform_by",
            "reported_at",
            "nonconformity",
            "risk");

    private final Incidents incidents;
    private final ConcernWords words;

    IncidentPages(Incidents incidents, ConcernWords words) {
        this.incidents = incidents;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(IncidentQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = incidents.list(query.filter(PAGE_SIZE), me.id());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("filtered", query.filtered())
                .addAttribute("exportCsv", query.after("").address(PATH + ".csv"))
                .addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after("").address(PATH))
                .addAttribute(
                        "next",
                        page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        return "concerns/incidents";
    }

    /** All lines of the query, not only a page. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            IncidentQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of("incidents", format, HEADERS, writer -> export(query.after(""), me.id(), writer));
    }

    @GetMapping(PATH + "/{number:[A-Z]+-\\d+-\\d+}")
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = incidents.byNumber(number, me.id());
        model.addAttribute("view", view)
                .addAttribute("incident", view.incident())
                .addAttribute(
                        "names",
                        words.names(view.incident().description().map(IncidentDescription::owner).stream()
                                .toList()));
        return "concerns/incident";
    }

    @GetMapping(PATH + "/new")
    String begin() {
        return "concerns/incident-new";
    }

    @PostMapping(PATH)
    String open(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String reported,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var incident = incidents.open(title, reported, "", Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "concerns.incident.opened");
            return "redirect:" + PATH + "/" + incident.number();
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal))
                    .addAttribute("typedTitle", title)
                    .addAttribute("reported", reported);
            return "concerns/incident-new";
        }
    }

    void export(IncidentQuery query, PersonId me, SheetWriter writer) throws IOException {
        var asked = query;
        do {
            var page = incidents.list(asked.filter(CHUNK), me);
            for (var line : page.lines()) {
                writer.row(cells(line));
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    private static List<String> cells(IncidentPage.Line line) {
        var incident = line.incident();
        return List.of(
                incident.number(),
                incident.title(),
                incident.state().name(),
                incident.systemName(),
                incident.description().map(known -> known.severity().name()).orElse(""),
                incident.verdict()
                        .map(IncidentVerdict::serious)
                        .map(Object::toString)
                        .orElse(""),
                incident.description().map(known -> known.aware().toString()).orElse(""),
                line.informBy().map(Instant::toString).orElse(""),
                incident.reportedAt().toString(),
                incident.nonconformity(),
                incident.risk());
    }
}
