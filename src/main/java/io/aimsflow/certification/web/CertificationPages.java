package io.aimsflow.certification.web;

import io.aimsflow.certification.Certifications;
import io.aimsflow.certification.Gap;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificate with its cycle and readiness, and the preparation of an audit. */
@Controller
class CertificationPages {

    private static final String AUDIT = "/certification/audits/{id:[0-9a-f-]{36}}";

    private final Certifications certifications;
    private final CertificationWords words;

    CertificationPages(Certifications certifications, CertificationWords words) {
        this.certifications = certifications;
        this.words = words;
    }

    @GetMapping("/certification")
    String overview(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("view", certifications.now(me));
        return "certification/overview";
    }

    @GetMapping("/certification/new")
    String ask(@AuthenticationPrincipal SignedIn me, Model model) {
        return form(CertificateForm.empty(), me, model);
    }

    @PostMapping("/certification/new")
    String enter(
            CertificateForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            certifications.enter(form.details(), me);
            redirect.addFlashAttribute("notice", "certification.entered");
            return "redirect:/certification";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return form(form, me, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", words.of(conflict)));
            return form(form, me, model);
        }
    }

    @GetMapping(AUDIT)
    String audit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = certifications.preparation(id, me);
        model.addAttribute("view", view)
                .addAttribute(
                        "names",
                        words.names(
                                view.gaps().stream().map(Gap::owner).distinct().toList()));
        return "certification/audit";
    }

    @PostMapping(AUDIT + "/prepare")
    String prepare(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        certifications.prepare(id, me);
        redirect.addFlashAttribute("notice", "certification.prepared");
        return "redirect:/certification/audits/" + id;
    }

    @PostMapping(AUDIT + "/readiness")
    String recompute(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        certifications.recompute(id, me);
        redirect.addFlashAttribute("notice", "certification.recomputed");
        return "redirect:/certification/audits/" + id;
    }

    /** The evidence packs alone, for a page that waits for one. */
    @GetMapping(AUDIT + "/evidence")
    String evidence(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("view", certifications.preparation(id, me));
        return "certification/evidence :: section";
    }

    @PostMapping(AUDIT + "/evidence")
    String assemble(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String language,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            certifications.assemble(id, CertificateForm.day("since", since), language(language, me), me);
            redirect.addFlashAttribute("notice", "certification.pack.ordered");
            return "redirect:/certification/audits/" + id + "#evidence-title";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("typedSince", since);
            return audit(id, me, model);
        }
    }

    /** The ZIP file as it was built. */
    @GetMapping("/certification/packs/{pack:[0-9a-f-]{36}}.zip")
    ResponseEntity<StreamingResponseBody> download(@PathVariable UUID pack, @AuthenticationPrincipal SignedIn me) {
        var view = certifications.pack(pack, me);
        var built = view.built().orElseThrow(() -> new NotFound("evidence pack", pack));
        var disposition = ContentDisposition.attachment()
                .filename("evidence-pack-" + view.orderedAt().toString().substring(0, 10) + ".zip")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(built.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> certifications.copyPack(pack, me, out));
    }

    private static Locale language(String asked, SignedIn me) {
        return List.of("de", "en").contains(asked) ? Locale.forLanguageTag(asked) : me.language();
    }

    private String form(CertificateForm form, SignedIn me, Model model) {
        var view = certifications.now(me);
        if (!view.mayManage()) {
            throw new NotFound("certificate to enter", me.id());
        }
        model.addAttribute("view", view).addAttribute("form", form);
        return "certification/form";
    }
}
