package io.aimsflow.identity.web;

import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.SignIn;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in. */
@Controller
class SignInPage {

    private static final String PAGE = "identity/sign-in";

    private final SignIn signIn;
    private final RefusalTexts refusals;
    private final DemoMode demo;
    private final DemoPeople demoPeople;

    SignInPage(SignIn signIn, RefusalTexts refusals, DemoMode demo, DemoPeople demoPeople) {
        this.signIn = signIn;
        this.refusals = refusals;
        this.demo = demo;
        this.demoPeople = demoPeople;
    }

    @GetMapping("/sign-in")
    Object show(
            @RequestParam(defaultValue = "/") String next,
            @AuthenticationPrincipal @Nullable SignedIn me,
            Model model) {
        NextPage wanted = NextPage.of(next);
        return me == null || demo.on() ? page(wanted, model) : wanted.redirect();
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        NextPage wanted = NextPage.of(next);
        try {
            signIn.withPassword(email, password, request, response);
            return wanted.redirect();
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("email", email).addAttribute("errors", refusals.of(refusal));
            return page(wanted, model);
        }
    }

    private String page(NextPage next, Model model) {
        model.addAttribute("next", next.path());
        model.addAttribute("demoPeople", demoPeople.all());
        return PAGE;
    }
}
