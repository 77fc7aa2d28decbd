package io.aimsflow.impact.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The list of assessments, and the systems that were never assessed. */
@Controller
class ImpactRegisterPage {

    static final String PATH = "/impact-assessments";
    private static final int PAGE_SIZE = 50;

    private final ImpactAssessments assessments;
    private final People people;
    private final ImpactExport export;

    ImpactRegisterPage(ImpactAssessments assessments, People people, ImpactExport export) {
        this.assessments = assessments;
        this.people = people;
        this.export = export;
    }

    @GetMapping(PATH)
    String show(ImpactQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var until = assessments.dueUntil();
        var page = assessments.list(query.filter(until, PAGE_SIZE), me.id());
        model.addAttribute("query", query).addAttribute("page", page).addAttribute("dueUntil", until);
        model.addAttribute("people", people.byIds(ImpactExport.people(page.lines())));
        model.addAttribute("exportCsv", query.after("").address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"));
        model.addAttribute("first", query.isFirst() ? null : query.after("").address(PATH));
        model.addAttribute(
                "next", page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        model.addAttribute("filtered", query.filtered());
        model.addAttribute("mayStart", me.is(Role.AIMS_MANAGER) || me.is(Role.AI_SYSTEM_OWNER));
        model.addAttribute("tab", query.isDue() ? "due" : "all");
        return "impact/register";
    }

    @GetMapping(PATH + "/unassessed")
    String unassessed(
            @RequestParam(defaultValue = "") String after, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = assessments.unassessed(me.id(), after.replace("\0", ""), PAGE_SIZE);
        var owners = page.systems().stream()
                .flatMap(line -> line.description().owner().stream())
                .toList();
        model.addAttribute("page", page).addAttribute("people", people.byIds(owners));
        model.addAttribute("first", after.isEmpty() ? null : PATH + "/unassessed");
        model.addAttribute("next", page.next().isEmpty() ? null : PATH + "/unassessed?after=" + page.next());
        model.addAttribute("mayStart", me.is(Role.AIMS_MANAGER) || me.is(Role.AI_SYSTEM_OWNER));
        model.addAttribute("tab", "unassessed");
        return "impact/unassessed";
    }

    /** All lines of the query, not only a page. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            ImpactQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of(
                "impact-assessments", format, ImpactExport.HEADERS, writer -> export.write(query, me.id(), writer));
    }
}
