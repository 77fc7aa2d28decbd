package io.aimsflow.documents.web;

import io.aimsflow.documents.Document;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.Documents;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that add a document and change what is known of it. */
@Controller
class DocumentForms {

    private final Documents documents;
    private final DocumentWords words;

    DocumentForms(Documents documents, DocumentWords words) {
        this.documents = documents;
        this.words = words;
    }

    /** Lets choose a template first; then shows the form. */
    @GetMapping("/documents/new")
    String start(
            @RequestParam(required = false) @Nullable String template,
            @AuthenticationPrincipal SignedIn me,
            Locale locale,
            Model model) {
        if (!documents.mayCreate(me.id())) {
            throw new NotFound("page", "new document");
        }
        if (template == null) {
            model.addAttribute("templates", DocumentTemplate.values());
            return "documents/new";
        }
        var empty = DocumentForm.empty(me.id(), locale.getLanguage().equals("de") ? "de" : "en");
        var form = Arrays.stream(DocumentTemplate.values())
                .filter(each -> each.name().equals(template))
                .findFirst()
                .map(chosen -> empty.from(chosen, words.text(chosen.messageKey())))
                .orElse(empty);
        return form(form, model);
    }

    @PostMapping("/documents")
    String add(
            DocumentForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var reference = documents.create(form.details(), form.chosen(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.added");
            return "redirect:/documents/" + reference + "/draft";
        } catch (Refused refusal) {
            return again(form, refusal, response, model);
        }
    }

    @GetMapping(DocumentPages.ONE + "/edit")
    String edit(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var document = editable(reference, me, model);
        return form(DocumentForm.of(document), model);
    }

    @PostMapping(DocumentPages.ONE + "/edit")
    String change(
            @PathVariable String reference,
            DocumentForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            documents.change(reference, form.basedOn(), form.details(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.changed");
            return "redirect:/documents/" + reference;
        } catch (Refused refusal) {
            editable(reference, me, model);
            return again(form, refusal, response, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var now = editable(reference, me, model);
            var newer = DocumentForm.of(now);
            model.addAttribute("newer", newer)
                    .addAttribute("newerOwner", words.name(DocumentForm.text(newer.owner())))
                    .addAttribute(
                            "errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return form(form.over(now), model);
        }
    }

    private Document editable(String reference, SignedIn me, Model model) {
        var view = documents.byReference(reference, me.id());
        if (!view.mayEdit()) {
            throw new NotFound("document to change", reference);
        }
        model.addAttribute("document", view.document());
        return view.document();
    }

    private String again(DocumentForm form, Refused refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", words.of(refusal));
        return form(form, model);
    }

    private String form(DocumentForm form, Model model) {
        model.addAttribute("form", form).addAttribute("ownerName", words.name(DocumentForm.text(form.owner())));
        return "documents/form";
    }
}
