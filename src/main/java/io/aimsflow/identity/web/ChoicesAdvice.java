package io.aimsflow.identity.web;

import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages with a form about a person what its select boxes offer. */
@ControllerAdvice(assignableTypes = {ProfilePage.class, PersonPage.class, InvitePage.class, PeoplePage.class})
class ChoicesAdvice {

    private final Options options;

    ChoicesAdvice(Options options) {
        this.options = options;
    }

    @ModelAttribute("languages")
    List<Option> languages() {
        return options.languages();
    }

    @ModelAttribute("zones")
    List<Option> zones() {
        return options.zones();
    }

    @ModelAttribute("themes")
    List<Option> themes() {
        return options.themes();
    }

    @ModelAttribute("roleOptions")
    List<Option> roles() {
        return options.roles();
    }
}
