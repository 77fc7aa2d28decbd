package io.aimsflow.portal.web;

import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.DemoMode;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.portal.AuditorAccess;
import io.aimsflow.portal.AuditorInvitations;
import io.aimsflow.portal.AuditorQuestion;
import io.aimsflow.portal.InvitationState;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may look at the evidence of an audit, what they looked at and what they asked, for those inside. */
@Controller
class PortalManagementPages {

    private static final String PORTAL = "/certification/audits/{audit:" + PortalPaths.ID + "}/portal";
    private static final String ONE = PORTAL + "/{id:" + PortalPaths.ID + "}";

    private final AuditorInvitations invitations;
    private final AuditorAccess access;
    private final PortalWords words;
    private final Colleagues colleagues;
    private final DemoMode demo;
    private final OrganisationDays days;

    PortalManagementPages(
            AuditorInvitations invitations,
            AuditorAccess access,
            PortalWords words,
            Colleagues colleagues,
            DemoMode demo,
            OrganisationDays days) {
        this.invitations = invitations;
        this.access = access;
        this.words = words;
        this.colleagues = colleagues;
        this.demo = demo;
        this.days = days;
    }

    /** Something that is done and may be refused. */
    private interface Deed {
        void run();
    }

    @GetMapping(PORTAL)
    String show(@PathVariable UUID audit, @AuthenticationPrincipal SignedIn me, Model model) {
        var overview = invitations.overview(audit, me);
        model.addAttribute("view", overview)
                .addAttribute("audit", audit)
                .addAttribute(
                        "names",
                        colleagues.names(overview.questions().stream()
                                .map(AuditorQuestion::answeredBy)
                                .flatMap(Optional::stream)
                                .toList()));
        return "portal/management";
    }

    @PostMapping(PORTAL)
    String invite(
            @PathVariable UUID audit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var refused = attempt(() -> invitations.invite(audit, name, email, me), response, model);
        if (refused) {
            model.addAttribute("name", name).addAttribute("email", email);
            return show(audit, me, model);
        }
        redirect.addFlashAttribute("notice", "portal.invited");
        return "redirect:/certification/audits/" + audit + "/portal";
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID audit, @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        var invitation = invitations.get(audit, id, me);
        var state = invitation.state(days.today());
        model.addAttribute("invitation", invitation)
                .addAttribute("state", state)
                .addAttribute("manageable", me.is(Role.AIMS_MANAGER) && manageable(state))
                .addAttribute("demonstrable", demo.on() && state == InvitationState.OPEN)
                .addAttribute("views", invitations.lookedAt(audit, id, me))
                .addAttribute("path", "/certification/audits/" + audit + "/portal/" + id);
        return "portal/invitation";
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable UUID audit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var refused = attempt(() -> invitations.withdraw(audit, id, reason, me), response, model);
        model.addAttribute("reason", reason);
        return refused ? one(audit, id, me, model) : done(audit, id, "portal.withdrawn", redirect);
    }

    @PostMapping(ONE + "/extend")
    String extend(
            @PathVariable UUID audit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var refused = attempt(() -> invitations.extend(audit, id, day(until), me), response, model);
        model.addAttribute("until", until);
        return refused ? one(audit, id, me, model) : done(audit, id, "portal.extended", redirect);
    }

    @PostMapping(ONE + "/link")
    String sendAgain(
            @PathVariable UUID audit,
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var refused = attempt(() -> invitations.sendAgain(audit, id, me), response, model);
        return refused ? one(audit, id, me, model) : done(audit, id, "portal.sent", redirect);
    }

    @PostMapping(ONE + "/demonstrate")
    String demonstrate(@PathVariable UUID audit, @PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return "redirect:" + access.demonstrate(audit, id, me);
    }

    private boolean attempt(Deed deed, HttpServletResponse response, Model model) {
        try {
            deed.run();
            return false;
        } catch (Refused refusal) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, words.of(refusal), response, model);
        } catch (Conflict conflict) {
            return refused(HttpStatus.CONFLICT, words.of(conflict), response, model);
        }
    }

    private static boolean refused(
            HttpStatus status, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("errors", errors);
        return true;
    }

    private static String done(UUID audit, UUID id, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/certification/audits/" + audit + "/portal/" + id;
    }

    private static boolean manageable(InvitationState state) {
        return state == InvitationState.OPEN || state == InvitationState.EXPIRED;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            throw Refused.at("until", "portal-until");
        }
    }
}
