package io.aimsflow.controls.web;

import io.aimsflow.controls.Crosswalk;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementView;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.paper.Papers;
import io.aimsflow.shared.PersonId;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A version to hand over: on paper, or for a spreadsheet. */
@Controller
class StatementExport {

    private static final String ONE = "/statement/{number:[0-9]{1,6}}";

    private static final String PAPER = "controls/statement-pdf";

    static final List<String> HEADERS = List.of(
            "control",
            "title",
            "applicability",
            "justification",
            "implementation",
            "evidence",
            "owner",
            "treats",
            "serves_elsewhere");

    private final StatementsOfApplicability statements;
    private final Crosswalk crosswalk;
    private final OwnerNames names;
    private final Papers papers;
    private final Clock clock;

    StatementExport(
            StatementsOfApplicability statements, Crosswalk crosswalk, OwnerNames names, Papers papers, Clock clock) {
        this.statements = statements;
        this.crosswalk = crosswalk;
        this.names = names;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping(ONE + ".csv")
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable int number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return sheet(Format.CSV, number, me, locale);
    }

    @GetMapping(ONE + ".xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable int number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return sheet(Format.XLSX, number, me, locale);
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return papers.download(file(number), PAPER, shown(number, me), locale);
    }

    /** Writes the version as a PDF. */
    void paper(int number, SignedIn me, Locale locale, OutputStream out) {
        papers.pdf(PAPER, shown(number, me), locale, out);
    }

    private Map<String, Object> shown(int number, SignedIn me) {
        var view = statements.byNumber(number, me.id());
        Map<String, Object> model = new HashMap<>();
        model.put("view", view);
        model.put("names", names(view));
        model.put("treats", treats(view));
        model.put("now", clock.instant());
        return model;
    }

    private ResponseEntity<StreamingResponseBody> sheet(Format format, int number, SignedIn me, Locale locale) {
        var view = statements.byNumber(number, me.id());
        var people = names(view);
        var treated = treats(view);
        return SheetDownload.of(file(number), format, HEADERS, writer -> {
            for (var line : view.lines()) {
                writer.row(cells(line, people, treated.get(line.control().id()), locale));
            }
        });
    }

    private List<String> cells(StatementLine line, Map<PersonId, String> people, String treated, Locale locale) {
        return List.of(
                line.control().id(),
                line.title(locale),
                line.applicability().map(Enum::name).orElse(""),
                line.justification(),
                line.implementation().map(Enum::name).orElse(""),
                line.evidence(),
                line.owner().map(people::get).orElse(""),
                treated,
                crosswalk.of(line.control()).stream()
                        .map(requirement -> requirement.framework() + " " + requirement.reference())
                        .collect(Collectors.joining("; ")));
    }

    /** Numbers of what each control treats: as they were when it was approved, or as they are. */
    private static Map<String, String> treats(StatementView view) {
        Map<String, String> treats = new HashMap<>();
        view.lines()
                .forEach(line -> treats.put(
                        line.control().id(),
                        line.uses().isEmpty()
                                ? view.uses().getOrDefault(line.control(), List.of()).stream()
                                        .map(use -> use.number())
                                        .collect(Collectors.joining(", "))
                                : line.uses()));
        return treats;
    }

    private Map<PersonId, String> names(StatementView view) {
        Stream<Optional<PersonId>> people = Stream.concat(
                view.lines().stream().map(StatementLine::owner),
                Stream.of(view.statement().proposedBy(), view.statement().approvedBy()));
        return names.of(people.toList());
    }

    private static String file(int number) {
        return "statement-of-applicability-" + number;
    }
}
