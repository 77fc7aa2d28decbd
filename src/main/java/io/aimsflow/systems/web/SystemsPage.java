package io.aimsflow.systems.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.AssessedSystems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of AI systems. */
@Controller
class SystemsPage {

    static final String PATH = "/systems";
    private static final int PAGE_SIZE = 50;

    private final AiSystems systems;
    private final People people;
    private final SystemsExport export;
    private final AssessedSystems assessed;

    SystemsPage(AiSystems systems, People people, SystemsExport export, AssessedSystems assessed) {
        this.systems = systems;
        this.people = people;
        this.export = export;
        this.assessed = assessed;
    }

    @GetMapping(PATH)
    String show(RegisterQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = systems.list(query.filter(me.id(), PAGE_SIZE), me.id());
        model.addAttribute("query", query).addAttribute("page", page);
        model.addAttribute("people", people.byIds(SystemsExport.people(page.lines())));
        model.addAttribute(
                "assessed",
                assessed.of(page.lines().stream().map(AiSystemLine::id).toList()));
        model.addAttribute("exportCsv", query.after("").address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"));
        model.addAttribute("first", query.isFirst() ? null : query.after("").address(PATH));
        model.addAttribute(
                "next", page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        model.addAttribute("filtered", query.filtered());
        model.addAttribute("manager", me.is(Role.AIMS_MANAGER));
        return "systems/register";
    }

    /** All lines of the query, not only a page. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            RegisterQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of(
                "ai-systems", format, SystemsExport.HEADERS, writer -> export.write(query, me.id(), writer));
    }
}
