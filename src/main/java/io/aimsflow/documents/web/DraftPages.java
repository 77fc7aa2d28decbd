package io.aimsflow.documents.web;

import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.VersionState;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a draft, with a preview beside it, or putting a file in its place. */
@Controller
class DraftPages {

    /** As many characters as a draft may have. */
    private static final int LONGEST = 200_000;

    private static final String DRAFT = DocumentPages.ONE + "/draft";

    private final Documents documents;
    private final DocumentDrafts drafts;
    private final EvidenceFiles evidence;
    private final DocumentHtml html;
    private final DocumentWords words;

    DraftPages(
            Documents documents,
            DocumentDrafts drafts,
            EvidenceFiles evidence,
            DocumentHtml html,
            DocumentWords words) {
        this.documents = documents;
        this.drafts = drafts;
        this.evidence = evidence;
        this.html = html;
        this.words = words;
    }

    /** What was typed into a draft, and the revision that it is based on. */
    record DraftForm(int revision, String body, String change) {

        static DraftForm of(DocumentVersion draft) {
            return new DraftForm(draft.revision(), draft.body(), draft.change());
        }

        DraftForm over(DocumentVersion newer) {
            return new DraftForm(newer.revision(), body, change);
        }
    }

    @PostMapping(DocumentPages.ONE + "/open")
    String open(@PathVariable String reference, @AuthenticationPrincipal SignedIn me) {
        drafts.open(reference, Actor.of(me.id()));
        return "redirect:/documents/" + reference + "/draft";
    }

    @GetMapping(DRAFT)
    String edit(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(reference, DraftForm.of(draft(reference, me)), me, model);
    }

    @PostMapping(DRAFT)
    String write(
            @PathVariable String reference,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String change,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var form = new DraftForm(revision, body, change);
        try {
            drafts.write(reference, revision, body, change, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.draft.saved");
            return "redirect:/documents/" + reference + "/draft";
        } catch (Refused refusal) {
            return refused(reference, form, refusal, me, response, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var newer = draft(reference, me);
            model.addAttribute("newer", newer).addAttribute("lines", DocumentComparison.of(newer.body(), body));
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return page(reference, form.over(newer), me, model);
        }
    }

    /** How the text looks; nothing is kept. */
    @PostMapping("/documents/preview")
    String preview(@RequestParam(defaultValue = "") String body, @AuthenticationPrincipal SignedIn me, Model model) {
        if (body.length() > 2 * LONGEST) {
            throw Refused.at("body", "document-too-long", LONGEST);
        }
        model.addAttribute("html", html.of(body));
        return "documents/draft :: preview";
    }

    @PostMapping(DRAFT + "/file")
    String attach(
            @PathVariable String reference,
            @RequestParam int revision,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            drafts.attach(reference, revision, store(reference, file, me), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.draft.attached");
            return "redirect:/documents/" + reference + "/draft";
        } catch (Refused refusal) {
            return refused(reference, DraftForm.of(draft(reference, me)), refusal, me, response, model);
        }
    }

    @PostMapping(DRAFT + "/detach")
    String detach(@PathVariable String reference, @RequestParam int revision, @AuthenticationPrincipal SignedIn me) {
        drafts.detach(reference, revision, Actor.of(me.id()));
        return "redirect:/documents/" + reference + "/draft";
    }

    @PostMapping(DRAFT + "/discard")
    String discard(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        drafts.discard(reference, Actor.of(me.id()));
        redirect.addFlashAttribute("notice", "documents.draft.discarded");
        return "redirect:/documents/" + reference;
    }

    private FileId store(String reference, MultipartFile file, SignedIn me) throws IOException {
        draft(reference, me);
        try (var in = file.getInputStream()) {
            return evidence.store(me.id(), Objects.toString(file.getOriginalFilename(), ""), in)
                    .id();
        }
    }

    private DocumentVersion draft(String reference, SignedIn me) {
        var view = documents.byReference(reference, me.id());
        return view.open()
                .filter(open -> view.mayEdit() && open.state() == VersionState.DRAFT)
                .orElseThrow(() -> new NotFound("draft", reference));
    }

    private String refused(
            String reference, DraftForm form, Refused refusal, SignedIn me, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", words.of(refusal));
        return page(reference, form, me, model);
    }

    private String page(String reference, DraftForm form, SignedIn me, Model model) {
        var draft = draft(reference, me);
        model.addAttribute("document", documents.byReference(reference, me.id()).document())
                .addAttribute("draft", draft)
                .addAttribute("form", form)
                .addAttribute("html", html.of(form.body()));
        return "documents/draft";
    }
}
