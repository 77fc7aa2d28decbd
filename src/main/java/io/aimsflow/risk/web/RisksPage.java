package io.aimsflow.risk.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.risk.HeatMap;
import io.aimsflow.risk.Judgement;
import io.aimsflow.risk.Risk;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskFilter.View;
import io.aimsflow.risk.RiskLevel;
import io.aimsflow.risk.RiskSource;
import io.aimsflow.risk.RiskState;
import io.aimsflow.risk.Risks;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of risks with its heat map. */
@Controller
class RisksPage {

    static final String PATH = "/risks";
    private static final int PAGE_SIZE = 50;
    private static final int CHUNK = 1000;

    static final List<String> HEADERS = Stream.concat(
                    Stream.of("number", "state", "accepted_until", "inherent_level", "residual_level"),
                    Arrays.stream(RiskField.values()).map(RiskField::column))
            .toList();

    private final Risks risks;
    private final People people;

    RisksPage(Risks risks, People people) {
        this.risks = risks;
        this.people = people;
    }

    @GetMapping(PATH)
    String show(RiskQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var filter = query.filter(me.id(), PAGE_SIZE);
        var overview = risks.overview(filter, me.id());
        var page = overview.page();
        model.addAttribute("query", query).addAttribute("page", page).addAttribute("filtered", query.filtered());
        model.addAttribute("systems", risks.systemsOf(page.lines())).addAttribute("people", owners(page.lines()));
        model.addAttribute("states", RiskState.values()).addAttribute("systemName", systemName(query));
        model.addAttribute("levels", RiskLevel.values()).addAttribute("sources", RiskSource.values());
        model.addAttribute("mayAdd", overview.mayAdd()).addAttribute("view", query.shown());
        model.addAttribute("exportCsv", query.after("").address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"));
        model.addAttribute("first", query.isFirst() ? null : query.after("").address(PATH));
        model.addAttribute(
                "next", page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        showMap(query, overview.map(), model);
        return "risk/register";
    }

    private static void showMap(RiskQuery query, HeatMap map, Model model) {
        Map<View, String> views = new LinkedHashMap<>();
        Arrays.stream(View.values())
                .forEach(view -> views.put(view, query.view(view).address(PATH)));
        model.addAttribute("views", views)
                .addAttribute("allCells", query.cell("", "").address(PATH))
                .addAttribute("appetite", map.appetite())
                .addAttribute("inCell", query.inCell())
                .addAttribute("rows", HeatMapRows.of(map, query, PATH));
    }

    /** All lines of the query, not only a page. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            RiskQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of("risks", format, HEADERS, writer -> write(query, me, writer));
    }

    /** All lines of the query, not only a page. */
    void write(RiskQuery query, SignedIn me, SheetWriter writer) throws IOException {
        var asked = query.after("");
        do {
            var page = risks.list(asked.filter(me.id(), CHUNK), me.id());
            var owners = owners(page.lines());
            var systems = risks.systemsOf(page.lines());
            for (var risk : page.lines()) {
                List<String> cells = new ArrayList<>(List.of(
                        risk.number(),
                        risk.standing().state().name(),
                        risk.standing().acceptedUntil().map(Object::toString).orElse(""),
                        level(risk.inherent()),
                        level(risk.residual())));
                for (var field : RiskField.values()) {
                    cells.add(
                            switch (field) {
                                case OWNER -> owners.getOrDefault(risk.details().text(field), "");
                                case SYSTEMS ->
                                    risk.details().systems().stream()
                                            .filter(systems::containsKey)
                                            .map(id -> systems.get(id).number())
                                            .collect(Collectors.joining(", "));
                                default -> risk.details().text(field);
                            });
                }
                writer.row(cells);
            }
            asked = asked.after(page.next());
        } while (!asked.isFirst());
    }

    private String systemName(RiskQuery query) {
        return query.systemId()
                .map(id -> risks.systems(List.of(id)).get(id))
                .map(system -> system.number() + " " + system.description().name())
                .orElse("");
    }

    private Map<String, String> owners(List<Risk> lines) {
        var ids = lines.stream()
                .flatMap(risk -> risk.details().owner().stream())
                .distinct()
                .toList();
        return people.byIds(ids).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    }

    private static String level(Optional<Judgement> judgement) {
        return judgement.map(judged -> judged.level().name()).orElse("");
    }
}
