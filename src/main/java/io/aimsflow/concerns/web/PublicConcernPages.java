package io.aimsflow.concerns.web;

import io.aimsflow.concerns.ConcernFollowing;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.concerns.FollowedConcern;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody reports a concern, without an account, and reads the answer. */
@Controller
class PublicConcernPages {

    private static final String REPORT = "concerns/report";
    private static final String FOLLOW = "concerns/follow";

    private final Concerns concerns;
    private final ConcernFollowing following;
    private final ConcernLimits limits;
    private final ConcernWords words;

    PublicConcernPages(Concerns concerns, ConcernFollowing following, ConcernLimits limits, ConcernWords words) {
        this.concerns = concerns;
        this.following = following;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/concern")
    String show(@AuthenticationPrincipal @Nullable SignedIn me, Model model) {
        return report(PublicConcernForm.empty(), me, model);
    }

    /** Shows reference and secret at once: nothing that could show them later keeps the secret. */
    @PostMapping("/concern")
    String report(
            PublicConcernForm form,
            @AuthenticationPrincipal @Nullable SignedIn me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            if (form.byProgram()) {
                throw Refused.because("concern-program");
            }
            var concern = form.concern(me, locale);
            concerns.check(concern);
            if (!limits.mayReport(request.getRemoteAddr())) {
                return tooMany(response, model, report(form, me, model));
            }
            model.addAttribute("receipt", concerns.report(concern));
            return "concerns/received";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return report(form, me, model);
        }
    }

    @GetMapping("/concern/follow")
    String follow() {
        return FOLLOW;
    }

    @PostMapping("/concern/follow")
    String read(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return limits.mayTry(request.getRemoteAddr(), number)
                ? followed(following.read(number, secret), number, secret, response, model)
                : tooMany(response, model, FOLLOW);
    }

    @PostMapping("/concern/follow/add")
    String add(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!limits.mayTry(request.getRemoteAddr(), number)) {
            model.addAttribute("number", number).addAttribute("text", text);
            return tooMany(response, model, FOLLOW);
        }
        try {
            model.addAttribute("added", true);
            return followed(following.add(number, secret, text), number, secret, response, model);
        } catch (Refused refusal) {
            model.addAttribute("added", false).addAttribute("text", text).addAttribute("errors", words.of(refusal));
            var page = followed(following.read(number, secret), number, secret, response, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page;
        }
    }

    private String report(PublicConcernForm form, @Nullable SignedIn me, Model model) {
        model.addAttribute("form", form)
                .addAttribute("member", me != null)
                .addAttribute("anonymousAllowed", concerns.anonymousAllowed());
        return REPORT;
    }

    private String followed(
            Optional<FollowedConcern> concern,
            String number,
            String secret,
            HttpServletResponse response,
            Model model) {
        if (concern.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("number", number)
                    .addAttribute("errors", Map.of("number", words.text("refused.concern-unknown")));
            return FOLLOW;
        }
        model.addAttribute("concern", concern.get()).addAttribute("secret", secret);
        return "concerns/conversation";
    }

    private String tooMany(HttpServletResponse response, Model model, String page) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("errors", Map.of("", words.text("refused.concern-too-often")));
        return page;
    }
}
