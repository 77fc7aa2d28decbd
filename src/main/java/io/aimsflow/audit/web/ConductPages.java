package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditCatalogue;
import io.aimsflow.audit.AuditChecklist;
import io.aimsflow.audit.AuditFigures;
import io.aimsflow.audit.AuditView;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.Verdict;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Conducting an audit: each line is saved by itself, so that several auditors work at once and nobody's line is lost. */
@Controller
class ConductPages {

    private final Audits audits;
    private final AuditChecklist checklist;
    private final AuditCatalogue catalogue;
    private final AuditFigures figures;
    private final EvidenceFiles evidence;
    private final AuditWords words;
    private final Colleagues colleagues;

    ConductPages(
            Audits audits,
            AuditChecklist checklist,
            AuditCatalogue catalogue,
            AuditFigures figures,
            EvidenceFiles evidence,
            AuditWords words,
            Colleagues colleagues) {
        this.audits = audits;
        this.checklist = checklist;
        this.catalogue = catalogue;
        this.figures = figures;
        this.evidence = evidence;
        this.words = words;
        this.colleagues = colleagues;
    }

    /** What somebody wants to say of a line that somebody else judged meanwhile, or that was refused. */
    record Typed(UUID line, @Nullable Verdict verdict, String note, Map<String, String> errors, boolean overtaken) {}

    @GetMapping(AuditPages.ONE + "/conduct")
    String conduct(@PathVariable String number, @AuthenticationPrincipal SignedIn me, Locale locale, Model model) {
        return page(number, null, me, locale, model);
    }

    @PostMapping(AuditPages.ONE + "/conduct/{line}")
    String judge(
            @PathVariable String number,
            @PathVariable String line,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean part,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var id = AuditForms.uuid(line);
        var chosen = Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
        Typed typed = null;
        try {
            judging(number, me);
            var judged = chosen.orElseThrow(() -> Refused.at("verdict", "audit-verdict"));
            checklist.judge(number, id, revision, judged, note, store(file, me), Actor.of(me.id()));
            if (!part) {
                return "redirect:/audits/" + number + "/conduct#line-" + id;
            }
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            typed = new Typed(id, chosen.orElse(null), note, words.of(refusal), false);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var text = words.text("conflict." + conflict.code(), conflict.arguments());
            typed = new Typed(id, chosen.orElse(null), note, Map.of("", text), true);
        }
        var page = page(number, typed, me, locale, model);
        if (part) {
            var view = (AuditView) model.getAttribute("view");
            model.addAttribute(
                    "line",
                    Objects.requireNonNull(view).lines().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow());
            return "audit/conduct :: saved";
        }
        return page;
    }

    private AuditView judging(String number, SignedIn me) {
        var view = audits.byNumber(number, me.id());
        if (!view.mayJudge()) {
            throw new NotFound("checklist to judge", number);
        }
        return view;
    }

    private List<FileId> store(@Nullable MultipartFile file, SignedIn me) throws IOException {
        if (file == null || file.isEmpty()) {
            return List.of();
        }
        try (var in = file.getInputStream()) {
            var name = Objects.toString(file.getOriginalFilename(), "");
            return List.of(evidence.store(me.id(), name, in).id());
        }
    }

    private String page(String number, @Nullable Typed typed, SignedIn me, Locale locale, Model model) {
        var view = judging(number, me);
        var people =
                view.lines().stream().flatMap(line -> line.judgedBy().stream()).toList();
        model.addAttribute("view", view)
                .addAttribute("audit", view.audit())
                .addAttribute("typed", typed)
                .addAttribute("names", colleagues.names(people))
                .addAttribute("entries", catalogue.entries(view.audit().scope().refs(), locale))
                .addAttribute("figures", figures.today(view, me));
        return "audit/conduct";
    }
}
