package io.aimsflow.documents.web;

import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.Documents;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that starts a campaign for the version in effect. */
@Controller
class CampaignForms {

    private static final String NEW = DocumentPages.ONE + "/campaigns/new";

    private final Campaigns campaigns;
    private final Documents documents;
    private final People people;
    private final DocumentWords words;

    CampaignForms(Campaigns campaigns, Documents documents, People people, DocumentWords words) {
        this.campaigns = campaigns;
        this.documents = documents;
        this.people = people;
        this.words = words;
    }

    /** It begins with the audience of the document's last campaign. */
    @GetMapping(NEW)
    String ask(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var document = documents.byReference(reference, me.id()).document();
        var empty = CampaignForm.empty(campaigns.usualDue());
        var form = campaigns.of(document, me.id()).stream()
                .findFirst()
                .map(last -> empty.like(last.campaign().audience()))
                .orElse(empty);
        return page(reference, form, me, model);
    }

    @PostMapping(NEW)
    String start(
            @PathVariable String reference,
            CampaignForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            var message = CampaignForm.text(form.message());
            var started = campaigns.start(reference, form.chosen(people), form.day(), message, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.campaign.started");
            return "redirect:/documents/campaigns/" + started;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return page(reference, form, me, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return page(reference, form, me, model);
        }
    }

    private String page(String reference, CampaignForm form, SignedIn me, Model model) {
        var view = documents.byReference(reference, me.id());
        if (!view.mayEdit() || view.effective().isEmpty()) {
            throw new NotFound("campaign to start", reference);
        }
        var roles = Arrays.stream(Role.values()).filter(role -> role != Role.EXTERNAL_AUDITOR);
        model.addAttribute("document", view.document())
                .addAttribute("version", view.effective().orElseThrow())
                .addAttribute("roles", roles.toList())
                .addAttribute("form", form);
        return "documents/campaign-form";
    }
}
