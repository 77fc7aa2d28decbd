package io.aimsflow.workflow.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.workflow.DemoClock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator of a demonstration move the clock. */
@Controller
class ClockControl {

    private final DemoClock clock;

    ClockControl(DemoClock clock) {
        this.clock = clock;
    }

    @PostMapping("/administration/clock")
    String move(
            @RequestParam int days,
            @AuthenticationPrincipal SignedIn me,
            @RequestHeader(HttpHeaders.REFERER) Optional<String> from,
            RedirectAttributes redirect) {
        clock.moveForward(days, me.id());
        redirect.addFlashAttribute("clockMoved", days);
        return "redirect:" + from.flatMap(ClockControl::path).orElse("/");
    }

    /** Only the path: wherever the header points to, it stays on this server. */
    private static Optional<String> path(String referer) {
        try {
            return Optional.ofNullable(java.net.URI.create(referer).getPath())
                    .filter(path -> path.startsWith("/") && !path.startsWith("//"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
