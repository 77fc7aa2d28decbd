package io.aimsflow.calendar.web;

import io.aimsflow.calendar.Feeds;
import io.aimsflow.identity.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make the address of their feed and switch it off. It is shown in the answer to its making, and never again. */
@Controller
class FeedPage {

    private static final String PATH = "/profile/calendar";

    private final Feeds feeds;

    FeedPage(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("feed", feeds.of(me.id()).orElse(null));
        return "calendar/feed";
    }

    @PostMapping(PATH)
    String renew(@AuthenticationPrincipal SignedIn me, Model model) {
        var address = feeds.renew(me.id());
        model.addAttribute("address", address).addAttribute("subscription", address.replaceFirst("^https?", "webcal"));
        return show(me, model);
    }

    @PostMapping(PATH + "/off")
    String switchOff(@AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        feeds.switchOff(me.id());
        redirect.addFlashAttribute("notice", "calendar.feed.switched-off");
        return "redirect:" + PATH;
    }
}
