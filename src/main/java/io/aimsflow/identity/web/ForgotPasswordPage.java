package io.aimsflow.identity.web;

import io.aimsflow.identity.Passwords;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody asks for a link to set a new password. The answer never tells whether the address is known. */
@Controller
class ForgotPasswordPage {

    private static final String PAGE = "identity/forgot-password";

    private final Passwords passwords;

    ForgotPasswordPage(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/forgot-password")
    String show() {
        return PAGE;
    }

    @PostMapping("/forgot-password")
    String request(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        passwords.requestLink(email, request.getRemoteAddr());
        model.addAttribute("asked", true);
        return PAGE;
    }
}
