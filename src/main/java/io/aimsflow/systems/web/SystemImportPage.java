package io.aimsflow.systems.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import io.aimsflow.spreadsheets.SheetDownload;
import io.aimsflow.spreadsheets.SheetWriter.Format;
import io.aimsflow.systems.SystemColumn;
import io.aimsflow.systems.SystemImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
@RequestMapping("/systems/import")
class SystemImportPage {

    private static final String PAGE = "systems/import";

    private final SystemImport imports;
    private final EvidenceFiles evidence;

    SystemImportPage(SystemImport imports, EvidenceFiles evidence) {
        this.imports = imports;
        this.evidence = evidence;
    }

    @ModelAttribute("columns")
    List<SystemColumn> columns() {
        return SystemColumn.ALL;
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
        var format = request.getRequestURI().endsWith(".xlsx") ? Format.XLSX : Format.CSV;
        var headers = SystemColumn.ALL.stream().map(SystemColumn::header).toList();
        return SheetDownload.of("ai-systems-template", format, headers, writer -> {});
    }

    @PostMapping
    String check(
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var preview = imports.preview(file.getBytes(), Actor.of(me.id()));
        model.addAttribute("preview", preview);
        if (preview.clean()) {
            model.addAttribute("upload", store(file, me));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return PAGE;
    }

    @PostMapping("/run")
    String run(@RequestParam String upload, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect)
            throws IOException {
        var file = evidence.visible(me.id(), FileId.of(upload));
        var content = new ByteArrayOutputStream();
        evidence.copyTo(file.id(), content);
        imports.run(content.toByteArray(), file.name(), Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "systems.import.done");
        return "redirect:/systems?sort=CHANGED";
    }

    private FileId store(MultipartFile file, SignedIn me) throws IOException {
        try (var in = file.getInputStream()) {
            return evidence.store(me.id(), Objects.toString(file.getOriginalFilename(), "import"), in)
                    .id();
        }
    }
}
