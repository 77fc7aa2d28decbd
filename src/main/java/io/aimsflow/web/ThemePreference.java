package io.aimsflow.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Profile;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Theme;
import io.aimsflow.shared.Refused;
import java.net.URI;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps which colours a person wants. */
@Controller
class ThemePreference {

    private final People people;

    ThemePreference(People people) {
        this.people = people;
    }

    @PostMapping("/preferences/theme")
    String choose(
            @RequestParam String theme,
            @AuthenticationPrincipal SignedIn me,
            @RequestHeader(value = "Referer", defaultValue = "/") String referer) {
        Profile now = people.profile(me.id());
        people.change(me.id(), new Profile(now.name(), now.language(), now.zone(), named(theme)));
        return "redirect:" + pathOf(referer);
    }

    private static Theme named(String name) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refused.at("theme", "unknown-theme"));
    }

    /** Only the path, so that nobody is sent to another server. */
    private static String pathOf(String referer) {
        try {
            String path = URI.create(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
