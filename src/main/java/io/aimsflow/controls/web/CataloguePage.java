package io.aimsflow.controls.web;

import io.aimsflow.controls.ControlView;
import io.aimsflow.controls.Controls;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The catalogue of controls. */
@Controller
class CataloguePage {

    private static final String PATH = "/controls";
    private static final int PAGE_SIZE = 60;

    private final Controls controls;
    private final OwnerNames names;
    private final CatalogueExport export;

    CataloguePage(Controls controls, OwnerNames names, CatalogueExport export) {
        this.controls = controls;
        this.names = names;
        this.export = export;
    }

    @GetMapping(PATH)
    String show(CatalogueQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = controls.list(query.filter(me.id(), PAGE_SIZE));
        model.addAttribute("query", query).addAttribute("page", page);
        model.addAttribute(
                "owners",
                names.of(page.controls().stream().map(ControlView::owner).toList()));
        model.addAttribute("exportCsv", query.after(0).address(PATH + ".csv"));
        model.addAttribute("exportXlsx", query.after(0).address(PATH + ".xlsx"));
        model.addAttribute("first", query.isFirst() ? null : query.after(0).address(PATH));
        model.addAttribute(
                "next", page.next() == 0 ? null : query.after(page.next()).address(PATH));
        model.addAttribute("filtered", query.filtered());
        model.addAttribute("mayManage", controls.mayManage(me.id()));
        return "controls/catalogue";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<StreamingResponseBody> csv(
            CatalogueQuery query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return download(Format.CSV, query, me, locale);
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(
            CatalogueQuery query, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return download(Format.XLSX, query, me, locale);
    }

    /** All controls of the query, not only a page. */
    private ResponseEntity<StreamingResponseBody> download(
            Format format, CatalogueQuery query, SignedIn me, Locale locale) {
        return SheetDownload.of(
                "controls", format, CatalogueExport.HEADERS, writer -> export.write(query, me.id(), locale, writer));
    }
}
