package io.aimsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the model attribute {@code shell} that the layout needs. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private final Shells shells;

    ShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    @Nullable
    Shell shell(HttpServletRequest request) {
        return shells.of(request).orElse(null);
    }
}
