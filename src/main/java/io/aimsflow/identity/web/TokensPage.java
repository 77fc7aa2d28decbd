package io.aimsflow.identity.web;

import io.aimsflow.identity.ApiTokens;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make and revoke their API tokens. A new one is shown in the answer to its making, and never again. */
@Controller
class TokensPage {

    private static final String PAGE = "identity/profile-tokens";

    private final ApiTokens tokens;
    private final RefusalTexts refusals;
    private final Clock clock;

    TokensPage(ApiTokens tokens, RefusalTexts refusals, Clock clock) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/profile/tokens")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me.id(), model);
    }

    @PostMapping("/profile/tokens")
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lastDay,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("secret", tokens.create(me.id(), name, AbsenceForm.day("lastDay", lastDay)));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("name", name).addAttribute("lastDay", lastDay);
            model.addAttribute("errors", refusals.of(refusal));
        }
        return page(me.id(), model);
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        tokens.revoke(me.id(), id);
        redirect.addFlashAttribute("notice", "identity.token.revoked");
        return "redirect:/profile/tokens";
    }

    private String page(PersonId me, Model model) {
        model.addAttribute("tokens", tokens.of(me)).addAttribute("now", clock.instant());
        return PAGE;
    }
}
