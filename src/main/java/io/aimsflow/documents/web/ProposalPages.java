package io.aimsflow.documents.web;

import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that says who shall read a draft and who shall approve it. */
@Controller
class ProposalPages {

    private static final String PROPOSE = DocumentPages.ONE + "/propose";

    private final Documents documents;
    private final DocumentDrafts drafts;
    private final DocumentWords words;

    ProposalPages(Documents documents, DocumentDrafts drafts, DocumentWords words) {
        this.documents = documents;
        this.drafts = drafts;
        this.words = words;
    }

    /** Who was chosen, each by id. */
    record ProposalForm(
            int revision,
            @Nullable String reviewer1,
            @Nullable String reviewer2,
            @Nullable String reviewer3,
            @Nullable String approver) {

        Proposal proposal() {
            List<PersonId> reviewers = Stream.of("reviewer1", "reviewer2", "reviewer3")
                    .flatMap(field -> person(field, chosen(field)).stream())
                    .toList();
            return new Proposal(reviewers, person("approver", approver));
        }

        private @Nullable String chosen(String field) {
            return switch (field) {
                case "reviewer1" -> reviewer1;
                case "reviewer2" -> reviewer2;
                default -> reviewer3;
            };
        }

        private static Optional<PersonId> person(String field, @Nullable String id) {
            try {
                return Optional.of(Objects.toString(id, "").strip())
                        .filter(text -> !text.isEmpty())
                        .map(PersonId::of);
            } catch (NotFound noId) {
                throw Refused.at(field, "document-person-unknown");
            }
        }
    }

    @GetMapping(PROPOSE)
    String ask(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var draft = documents.byReference(reference, me.id()).open();
        var form = new ProposalForm(draft.map(one -> one.revision()).orElse(0), "", "", "", "");
        return page(reference, form, me, model);
    }

    @PostMapping(PROPOSE)
    String propose(
            @PathVariable String reference,
            ProposalForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            drafts.propose(reference, form.revision(), form.proposal(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.proposed");
            return "redirect:/documents/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", errors(refusal));
            return page(reference, form, me, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return page(reference, form, me, model);
        }
    }

    /** The domain knows reviewers as a list; the form has a field for each. */
    private Map<String, String> errors(Refused refusal) {
        var text = words.of(refusal).get(refusal.field());
        return Map.of(refusal.field().equals("reviewers") ? "reviewer1" : refusal.field(), text);
    }

    private String page(String reference, ProposalForm form, SignedIn me, Model model) {
        var view = documents.byReference(reference, me.id());
        if (!view.mayWrite()) {
            throw new NotFound("draft", reference);
        }
        model.addAttribute("document", view.document())
                .addAttribute("draft", view.open().orElseThrow())
                .addAttribute("form", form)
                .addAttribute("reviewerName1", words.name(DocumentForm.text(form.reviewer1())))
                .addAttribute("reviewerName2", words.name(DocumentForm.text(form.reviewer2())))
                .addAttribute("reviewerName3", words.name(DocumentForm.text(form.reviewer3())))
                .addAttribute("approverName", words.name(DocumentForm.text(form.approver())));
        return "documents/propose";
    }
}
