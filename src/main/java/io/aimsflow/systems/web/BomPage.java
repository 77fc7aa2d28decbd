package io.aimsflow.systems.web;

import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.BomImport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a bill of materials is checked, and taken over once its differences were seen. */
@Controller
@RequestMapping("/systems/{number:AI-\\d+}/bom")
class BomPage {

    private static final String PAGE = "systems/bom";

    private final AiSystems systems;
    private final BomImport boms;
    private final EvidenceFiles evidence;

    BomPage(AiSystems systems, BomImport boms, EvidenceFiles evidence) {
        this.systems = systems;
        this.boms = boms;
        this.evidence = evidence;
    }

    @GetMapping
    String show(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("system", changeable(number, me));
        return PAGE;
    }

    @PostMapping
    String check(
            @PathVariable String number,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var system = changeable(number, me);
        var preview = boms.preview(system.id(), file.getBytes(), Actor.of(me.id()));
        model.addAttribute("system", system).addAttribute("preview", preview);
        if (!preview.clean()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (!preview.changes().isEmpty()) {
            model.addAttribute("upload", store(file, me));
        }
        return PAGE;
    }

    @PostMapping("/run")
    String run(
            @PathVariable String number,
            @RequestParam String upload,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect)
            throws IOException {
        var system = changeable(number, me);
        var file = evidence.visible(me.id(), FileId.of(upload));
        var content = new ByteArrayOutputStream();
        evidence.copyTo(file.id(), content);
        boms.apply(system.id(), content.toByteArray(), file.name(), Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "systems.saved");
        return "redirect:/systems/" + number + "#components";
    }

    private FileId store(MultipartFile file, SignedIn me) throws IOException {
        try (var in = file.getInputStream()) {
            return evidence.store(me.id(), Objects.toString(file.getOriginalFilename(), "bom"), in)
                    .id();
        }
    }

    private AiSystemView changeable(String number, SignedIn me) {
        var system = systems.byNumber(number, me.id());
        if (!system.mayChange()) {
            throw new NotFound("AI system to change", number);
        }
        return system;
    }
}
