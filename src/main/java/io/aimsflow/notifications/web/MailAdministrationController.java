package io.aimsflow.notifications.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.notifications.MailFilter;
import io.aimsflow.notifications.MailState;
import io.aimsflow.notifications.Mails;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's view of all mails. */
@Controller
@RequestMapping("/administration/mail")
class MailAdministrationController {

    private final Mails mails;

    MailAdministrationController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Optional<MailState> state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<Long> before,
            Model model) {
        var filter = new MailFilter(state, Optional.empty(), text, before);
        model.addAttribute("page", MailPage.of(mails.list(filter, MailPage.SIZE + 1, me.id())));
        model.addAttribute("status", mails.status(me.id()));
        model.addAttribute("filter", filter);
        model.addAttribute("states", MailState.values());
        return "notifications/mails";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("opened", mails.get(id, me.id()));
        model.addAttribute("list", "/administration/mail");
        return "notifications/mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return HtmlMail.of(mails.get(id, me.id()).body().html());
    }

    @PostMapping("/{id}/try-again")
    String tryAgain(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        mails.tryAgain(id, me.id());
        redirect.addFlashAttribute("notice", "notifications.notice.triedAgain");
        return "redirect:/administration/mail/" + id;
    }

    @PostMapping("/release")
    String release(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        mails.release(me.id());
        redirect.addFlashAttribute("notice", "notifications.notice.released");
        return "redirect:/administration/mail";
    }

    @PostMapping("/test")
    String test(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        mails.sendTest(me.id());
        redirect.addFlashAttribute("notice", "notifications.notice.test");
        return "redirect:/administration/mail";
    }
}
