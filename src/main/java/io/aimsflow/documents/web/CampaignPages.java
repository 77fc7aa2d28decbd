package io.aimsflow.documents.web;

import io.aimsflow.documents.Campaigns;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns in which documents are read and confirmed, and one of them. */
@Controller
class CampaignPages {

    static final String ONE = "/documents/campaigns/{reference:CAM-[0-9]{4,9}}";

    private static final int PAGE_SIZE = 50;

    private final Campaigns campaigns;
    private final DocumentWords words;

    CampaignPages(Campaigns campaigns, DocumentWords words) {
        this.campaigns = campaigns;
        this.words = words;
    }

    @GetMapping("/documents/campaigns")
    String list(CampaignQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = campaigns.list(query.filter(PAGE_SIZE), me.id());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("filtered", query.filtered())
                .addAttribute("exportCsv", query.before(0).address("/documents/campaigns.csv"))
                .addAttribute("exportXlsx", query.before(0).address("/documents/campaigns.xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.before(0).address("/documents/campaigns"))
                .addAttribute(
                        "next",
                        page.next() == 0 ? null : query.before(page.next()).address("/documents/campaigns"));
        return "documents/campaigns";
    }

    @GetMapping(ONE)
    String show(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = campaigns.byReference(reference, me.id());
        var campaign = view.line().campaign();
        model.addAttribute("view", view)
                .addAttribute("line", view.line())
                .addAttribute("campaign", campaign)
                .addAttribute("names", words.names(List.of(campaign.startedBy())));
        return "documents/campaign";
    }

    @PostMapping(ONE + "/end")
    String end(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            campaigns.end(reference, reason, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.campaign.ended");
            return "redirect:/documents/campaigns/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("reason", reason);
            return show(reference, me, model);
        }
    }
}
