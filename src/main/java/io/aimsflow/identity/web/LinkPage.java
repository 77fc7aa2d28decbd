package io.aimsflow.identity.web;

import io.aimsflow.identity.OneTimeLinks;
import io.aimsflow.identity.Passwords;
import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: opening it changes nothing, sending the form sets the password. */
@Controller
class LinkPage {

    private final OneTimeLinks links;
    private final Passwords passwords;
    private final People people;
    private final RefusalTexts refusals;

    LinkPage(OneTimeLinks links, Passwords passwords, People people, RefusalTexts refusals) {
        this.links = links;
        this.passwords = passwords;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping("/links/{secret}")
    String show(@PathVariable String secret, HttpServletResponse response, Model model) {
        Optional<OneTimeLinks.Link> link = links.find(secret);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "identity/link-dead";
        }
        model.addAttribute("secret", secret).addAttribute("purpose", link.get().purpose());
        model.addAttribute("person", people.get(link.get().person()));
        return "identity/link";
    }

    @PostMapping("/links/{secret}")
    String use(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletResponse response,
            Model model) {
        try {
            NewPassword.requireSame(password, repeated);
            passwords.setByLink(secret, password);
            return "redirect:/sign-in?password-set";
        } catch (NotFound dead) {
            return show(secret, response, model);
        } catch (Refused refusal) {
            return again(refusals.of(refusal), secret, response, model);
        }
    }

    private String again(Map<String, String> errors, String secret, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return show(secret, response, model);
    }
}
