package io.aimsflow.corrective.web;

import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where anybody reports a nonconformity. */
@Controller
class ReportPage {

    private static final String PAGE = "corrective/report";

    private final Nonconformities nonconformities;
    private final EvidenceFiles evidence;
    private final Texts texts;

    ReportPage(Nonconformities nonconformities, EvidenceFiles evidence, Texts texts) {
        this.nonconformities = nonconformities;
        this.evidence = evidence;
        this.texts = texts;
    }

    @GetMapping("/nonconformities/new")
    String show(Model model) {
        model.addAttribute("form", ReportForm.empty());
        return PAGE;
    }

    @PostMapping("/nonconformities")
    String report(
            ReportForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> attachments,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var chosen = chosen(attachments);
        var refusals = refusals(form, me);
        if (refusals.isEmpty()) {
            try {
                var number = report(form, chosen, me);
                redirect.addFlashAttribute("notice", "corrective.reported");
                return "redirect:/cases/" + number;
            } catch (Refused refusal) {
                refusals = List.of(refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form).addAttribute("errors", texts.of(refusals));
        model.addAttribute("filesAgain", !chosen.isEmpty());
        return PAGE;
    }

    private String report(ReportForm form, List<MultipartFile> chosen, SignedIn me) throws IOException {
        List<FileId> uploads = new ArrayList<>();
        for (var file : chosen) {
            try (var in = file.getInputStream()) {
                uploads.add(evidence.store(me.id(), Objects.toString(file.getOriginalFilename(), ""), in)
                        .id());
            }
        }
        return nonconformities.report(form.report(uploads), Actor.of(me.id())).number();
    }

    /** Everything to mend before files are stored, so that they are not stored in vain. */
    private List<Refused> refusals(ReportForm form, SignedIn me) {
        var reading = form.read(List.of());
        return Stream.concat(
                        nonconformities.check(reading.report(), Actor.of(me.id())).stream(),
                        reading.unreadable().stream())
                .toList();
    }

    /** A browser sends an empty part for a file field in which nothing was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> attachments) {
        return Objects.requireNonNullElse(attachments, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }
}
