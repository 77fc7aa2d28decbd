package io.aimsflow.documents.web;

import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.DocumentReviews;
import io.aimsflow.documents.DocumentVersion;
import io.aimsflow.documents.DocumentView;
import io.aimsflow.documents.Documents;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

/** The register, a document with its versions, and what changed between two of them. */
@Controller
class DocumentPages {

    static final String ONE = "/documents/{reference:DOC-[0-9]{4,9}}";

    private static final int PAGE_SIZE = 50;
    private static final int CASES = 20;

    private final Documents documents;
    private final DocumentReviews reviews;
    private final Campaigns campaigns;
    private final DocumentHtml html;
    private final DocumentWords words;
    private final Cases cases;

    DocumentPages(
            Documents documents,
            DocumentReviews reviews,
            Campaigns campaigns,
            DocumentHtml html,
            DocumentWords words,
            Cases cases) {
        this.documents = documents;
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.html = html;
        this.words = words;
        this.cases = cases;
    }

    @GetMapping("/documents")
    String register(DocumentQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        var page = documents.list(query.filter(me.id(), PAGE_SIZE), me.id());
        var owners = page.lines().stream().map(line -> line.document().details().owner());
        model.addAttribute("query", query)
                .addAttribute("page", page)
                .addAttribute("names", words.names(owners.toList()))
                .addAttribute("filtered", query.filtered())
                .addAttribute("mayCreate", documents.mayCreate(me.id()))
                .addAttribute("exportCsv", query.after(0).address("/documents.csv"))
                .addAttribute("exportXlsx", query.after(0).address("/documents.xlsx"))
                .addAttribute("first", query.isFirst() ? null : query.after(0).address("/documents"))
                .addAttribute(
                        "next",
                        page.next() == 0 ? null : query.after(page.next()).address("/documents"));
        return "documents/register";
    }

    @GetMapping(ONE)
    String show(@PathVariable String reference, @AuthenticationPrincipal SignedIn me, Model model) {
        var view = documents.byReference(reference, me.id());
        return page(view, view.leading(), me, model);
    }

    @GetMapping(ONE + "/versions/{number:[0-9]{1,6}}")
    String version(
            @PathVariable String reference,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return page(
                documents.byReference(reference, me.id()), documents.version(reference, number, me.id()), me, model);
    }

    @GetMapping(ONE + "/compare")
    String compare(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var view = documents.byReference(reference, me.id());
        var newest = view.versions().get(0).number();
        var second = documents.version(reference, to > 0 ? to : newest, me.id());
        var first = from > 0 ? documents.version(reference, from, me.id()) : before(view, second);
        model.addAttribute("view", view)
                .addAttribute("from", first)
                .addAttribute("to", second)
                .addAttribute("lines", DocumentComparison.of(first.body(), second.body()))
                .addAttribute("same", first.body().equals(second.body()));
        return "documents/compare";
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            reviews.withdraw(reference, reason, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "documents.withdrawn");
            return "redirect:/documents/" + reference;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("reason", reason);
            return show(reference, me, model);
        }
    }

    private String page(DocumentView view, DocumentVersion shown, SignedIn me, Model model) {
        model.addAttribute("view", view)
                .addAttribute("document", view.document())
                .addAttribute("shown", shown)
                .addAttribute("before", before(view, shown))
                .addAttribute("html", html.of(shown.body()))
                .addAttribute("cases", cases.about(view.document().id(), me.id(), CASES))
                .addAttribute("campaigns", campaigns.of(view.document(), me.id()))
                .addAttribute("mayStartCampaign", campaigns.mayStart(view.document(), me.id()))
                .addAttribute("names", words.names(people(view)));
        return "documents/document";
    }

    /** The version before this one that the person may read; itself if there is none. */
    private static DocumentVersion before(DocumentView view, DocumentVersion version) {
        return view.versions().stream()
                .filter(each -> each.number() < version.number())
                .findFirst()
                .orElse(version);
    }

    private static List<PersonId> people(DocumentView view) {
        List<PersonId> people = new ArrayList<>();
        people.add(view.document().details().owner());
        view.versions().forEach(version -> {
            people.add(version.author());
            people.addAll(version.reviewers());
            version.approver().ifPresent(people::add);
            version.approvedBy().ifPresent(people::add);
        });
        view.steps().forEach(step -> step.by().ifPresent(actor -> people.add(actor.person())));
        return people;
    }
}
