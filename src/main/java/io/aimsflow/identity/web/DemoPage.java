package io.aimsflow.identity.web;

import io.aimsflow.identity.SignIn;
import io.aimsflow.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Lets one become another person of the demonstration. Exists in demo mode only. */
@Controller
@ConditionalOnBooleanProperty("aimsflow.demo")
class DemoPage {

    private final SignIn signIn;
    private final DemoPeople people;

    DemoPage(SignIn signIn, DemoPeople people) {
        this.signIn = signIn;
        this.people = people;
    }

    @GetMapping("/demo/people")
    String show(Model model) {
        model.addAttribute("demoPeople", people.all()).addAttribute("next", "/");
        return "identity/demo-people";
    }

    @PostMapping("/demo/sign-in")
    RedirectView become(
            @RequestParam String person,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.asDemoPerson(PersonId.of(person), request, response);
        return NextPage.of(next).redirect();
    }
}
