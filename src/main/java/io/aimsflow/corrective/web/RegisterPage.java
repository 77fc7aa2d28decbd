package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Age;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityLine;
import io.aimsflow.corrective.NonconformityPage;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The register of nonconformities. */
@Controller
class RegisterPage {

    private static final String PATH = "/nonconformities";
    private static final int PAGE_SIZE = 50;

    private final Nonconformities nonconformities;
    private final People people;
    private final RegisterExport export;

    RegisterPage(Nonconformities nonconformities, People people, RegisterExport export) {
        this.nonconformities = nonconformities;
        this.people = people;
        this.export = export;
    }

    @GetMapping(PATH)
    String show(RegisterQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = nonconformities.list(query.filter(me.id(), PAGE_SIZE), me.id());
        model.addAttribute("query", query).addAttribute("page", page);
        model.addAttribute("counts", counts(page));
        model.addAttribute("owners", people.byIds(owners(page.lines())));
        model.addAttribute("exportCsv", query.after("").address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.after("").address(PATH + ".xlsx"));
        model.addAttribute("first", query.isFirst() ? null : query.after("").address(PATH));
        model.addAttribute(
                "next", page.next().isEmpty() ? null : query.after(page.next()).address(PATH));
        model.addAttribute("filtered", query.filtered()).addAttribute("ages", Age.values());
        model.addAttribute("mayImport", me.is(Role.AIMS_MANAGER));
        return "corrective/register";
    }

    /** All lines of the query, not only a page. */
    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<StreamingResponseBody> export(
            RegisterQuery query, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of(
                "nonconformities", format, RegisterExport.HEADERS, writer -> export.write(query, me.id(), writer));
    }

    /** A nonconformity is read on the page of its case, which also says who may. */
    @GetMapping(PATH + "/{number:[A-Z]+-\\d+-\\d+}")
    String open(@PathVariable String number) {
        return "redirect:/cases/" + number;
    }

    private static Map<String, Long> counts(NonconformityPage page) {
        return page.counts().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }

    private static List<PersonId> owners(List<NonconformityLine> lines) {
        return lines.stream()
                .map(NonconformityLine::owner)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
