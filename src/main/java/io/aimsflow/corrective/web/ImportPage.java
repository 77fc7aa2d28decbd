package io.aimsflow.corrective.web;

import io.aimsflow.corrective.ImportColumn;
import io.aimsflow.corrective.NonconformityImport;
import io.aimsflow.corrective.Source;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Import in two steps: check, then confirm. Between them the file waits among the person's own unattached uploads, so that
 * what was shown is what is imported.
 */
@Controller
@RequestMapping("/nonconformities/import")
class ImportPage {

    private static final String PAGE = "corrective/import";

    private final NonconformityImport imports;
    private final EvidenceFiles evidence;

    ImportPage(NonconformityImport imports, EvidenceFiles evidence) {
        this.imports = imports;
        this.evidence = evidence;
    }

    @ModelAttribute("columns")
    List<ImportColumn> columns() {
        return List.of(ImportColumn.values());
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me) {
        if (!me.is(Role.AIMS_MANAGER)) {
            throw new NotFound("import", me.id());
        }
        return PAGE;
    }

    @GetMapping({"/template.csv", "/template.xlsx"})
    ResponseEntity<StreamingResponseBody> template(HttpServletRequest request) {
        var headers =
                Arrays.stream(ImportColumn.values()).map(ImportColumn::header).toList();
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        return SheetDownload.of("nonconformities-template", format, headers, writer -> {});
    }

    @PostMapping
    String check(
            @RequestParam MultipartFile file,
            @RequestParam Source source,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var preview = imports.preview(file.getBytes(), source, Actor.of(me.id()));
        model.addAttribute("source", source).addAttribute("preview", preview);
        if (preview.clean()) {
            model.addAttribute("upload", store(file, me));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return PAGE;
    }

    @PostMapping("/run")
    String run(
            @RequestParam String upload,
            @RequestParam Source source,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect)
            throws IOException {
        var file = evidence.visible(me.id(), FileId.of(upload));
        var content = new ByteArrayOutputStream();
        evidence.copyTo(file.id(), content);
        imports.run(content.toByteArray(), source, Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "corrective.import.done");
        return "redirect:/nonconformities";
    }

    private FileId store(MultipartFile file, SignedIn me) throws IOException {
        try (var in = file.getInputStream()) {
            return evidence.store(me.id(), Objects.toString(file.getOriginalFilename(), "import.csv"), in)
                    .id();
        }
    }
}
