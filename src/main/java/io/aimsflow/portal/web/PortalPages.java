package io.aimsflow.portal.web;

import io.aimsflow.identity.Colleagues;
import io.aimsflow.portal.AuditorAccess;
import io.aimsflow.portal.AuditorPortal;
import io.aimsflow.portal.AuditorQuestion;
import io.aimsflow.portal.AuditorQuestions;
import io.aimsflow.portal.Invitation;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What an auditor sees: the released pack, searched and file by file, and their questions. */
@Controller
class PortalPages {

    /** The page for whoever is no guest, and for what was not released. */
    static final String NONE = "portal/none";

    private static final int PAGE_SIZE = 50;

    private final AuditorPortal portal;
    private final AuditorQuestions questions;
    private final AuditorAccess access;
    private final PortalWords words;
    private final Colleagues colleagues;
    private final String organisation;

    PortalPages(
            AuditorPortal portal,
            AuditorQuestions questions,
            AuditorAccess access,
            PortalWords words,
            Colleagues colleagues,
            @Value("${aimsflow.organisation.name:}") String organisation) {
        this.portal = portal;
        this.questions = questions;
        this.access = access;
        this.words = words;
        this.colleagues = colleagues;
        this.organisation = organisation;
    }

    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String none() {
        return NONE;
    }

    @GetMapping(PortalPaths.AUDIT)
    String overview(Invitation guest, Model model) {
        frame(guest, "overview", model).addAttribute("pack", portal.pack(guest));
        return "portal/overview";
    }

    @GetMapping(PortalPaths.AUDIT + "/search")
    String search(PortalQuery query, Invitation guest, Model model) {
        var found = portal.search(guest, query.search(), PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        var path = PortalPaths.of(guest) + "/search";
        frame(guest, "search", model)
                .addAttribute("query", query)
                .addAttribute("files", shown)
                .addAttribute("contents", portal.pack(guest).contents())
                .addAttribute("first", query.isFirst() ? null : query.page(0).address(path))
                .addAttribute(
                        "next",
                        found.size() > PAGE_SIZE
                                ? query.page(shown.get(PAGE_SIZE - 1).number()).address(path)
                                : null);
        return "portal/search";
    }

    @GetMapping(PortalPaths.AUDIT + "/file")
    String file(@RequestParam(defaultValue = "") String path, Invitation guest, Model model) {
        var file = portal.file(guest, path);
        frame(guest, "search", model)
                .addAttribute("file", file)
                .addAttribute("shown", PortalFiles.isShown(file))
                .addAttribute("size", words.size(file.size()));
        return "portal/file";
    }

    @GetMapping(PortalPaths.AUDIT + "/questions")
    String questions(
            @RequestParam(defaultValue = "") String about,
            @RequestParam Optional<String> asked,
            Invitation guest,
            Model model) {
        // not a flash attribute: that would cost the guest a session of colleagues
        model.addAttribute("notice", asked.isPresent() ? "portal.asked" : null);
        return questions(about, guest, model);
    }

    @PostMapping(PortalPaths.AUDIT + "/questions")
    String ask(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String text,
            Invitation guest,
            HttpServletResponse response,
            Model model) {
        try {
            questions.ask(guest, about, text);
            return "redirect:" + PortalPaths.of(guest) + "/questions?asked";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal)).addAttribute("text", text);
            return questions(about, guest, model);
        }
    }

    @PostMapping(PortalPaths.AUDIT + "/language")
    String speak(@RequestParam(defaultValue = "") String language, Invitation guest) {
        access.speak(guest, language);
        return "redirect:" + PortalPaths.of(guest);
    }

    private String questions(String about, Invitation guest, Model model) {
        var asked = questions.of(guest);
        frame(guest, "questions", model)
                .addAttribute("asked", asked)
                .addAttribute("about", about.isEmpty() ? null : portal.file(guest, about))
                .addAttribute(
                        "names",
                        colleagues.names(asked.stream()
                                .map(AuditorQuestion::answeredBy)
                                .flatMap(Optional::stream)
                                .toList()));
        return "portal/questions";
    }

    private Model frame(Invitation guest, String here, Model model) {
        return model.addAttribute("guest", guest)
                .addAttribute("base", PortalPaths.of(guest))
                .addAttribute("here", here)
                .addAttribute("organisation", organisation);
    }
}
