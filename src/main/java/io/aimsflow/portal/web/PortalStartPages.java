package io.aimsflow.portal.web;

import io.aimsflow.portal.AuditorAccess;
import io.aimsflow.portal.Invitation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a mailed link leads, and where auditors ask for a new one. */
@Controller
class PortalStartPages {

    private static final String START = PortalPaths.AUDIT + "/start/{secret:[A-Za-z0-9_-]{20,100}}";
    private static final String ASK = "portal/ask";

    private final AuditorAccess access;

    PortalStartPages(AuditorAccess access) {
        this.access = access;
    }

    /** Opening the link changes nothing; who has a session already goes on with it. */
    @GetMapping(START)
    String show(
            @PathVariable UUID audit,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var link = access.link(audit, secret);
        if (link.isEmpty()) {
            return unknown(request, response);
        }
        var invitation = link.get().invitation();
        if (guest(request).filter(guest -> guest.id().equals(invitation.id())).isPresent()) {
            return "redirect:" + PortalPaths.of(invitation);
        }
        model.addAttribute("invitation", invitation)
                .addAttribute("path", PortalPaths.of(invitation) + "/start/" + secret);
        if (!link.get().works()) {
            response.setStatus(HttpStatus.GONE.value());
            return "portal/dead";
        }
        return "portal/start";
    }

    @PostMapping(START)
    String start(
            @PathVariable UUID audit,
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = access.begin(audit, secret);
        if (session.isEmpty()) {
            return show(audit, secret, request, response, model);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(audit, session.get(), request));
        return "redirect:/portal/" + audit;
    }

    @PostMapping(START + "/again")
    String again(@PathVariable UUID audit, @PathVariable String secret, HttpServletRequest request, Model model) {
        access.askForLink(audit, secret, request.getRemoteAddr());
        model.addAttribute("asked", true);
        return ASK;
    }

    @GetMapping("/portal")
    String ask(@RequestParam Optional<String> left, Model model) {
        model.addAttribute("left", left.isPresent());
        return ASK;
    }

    /** The answer never tells whether the address is known. */
    @PostMapping("/portal")
    String ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        access.askForLinks(email, request.getRemoteAddr());
        model.addAttribute("asked", true);
        return ASK;
    }

    @PostMapping(PortalPaths.AUDIT + "/leave")
    String leave(Invitation guest, HttpServletRequest request, HttpServletResponse response) {
        PortalGuests.session(request).ifPresent(access::leave);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                of(guest.audit(), "", request).maxAge(0).build().toString());
        return "redirect:/portal?left";
    }

    /** Whoever tries one secret after another is made to wait; a right one always works. */
    private String unknown(HttpServletRequest request, HttpServletResponse response) {
        var wait = access.guessed(request.getRemoteAddr());
        wait.ifPresent(time -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds() + 1)));
        response.setStatus((wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        return PortalPages.NONE;
    }

    private static Optional<Invitation> guest(HttpServletRequest request) {
        return Optional.ofNullable((Invitation) request.getAttribute(PortalGuests.ATTRIBUTE));
    }

    private static String cookie(UUID audit, String session, HttpServletRequest request) {
        return of(audit, session, request).build().toString();
    }

    /** Lax, not strict: whoever follows a link in a mail has to arrive with their session. */
    private static ResponseCookie.ResponseCookieBuilder of(UUID audit, String session, HttpServletRequest request) {
        return ResponseCookie.from(PortalPaths.SESSION_COOKIE, session)
                .path(request.getContextPath() + "/portal/" + audit)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }
}
