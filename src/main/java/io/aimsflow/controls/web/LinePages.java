package io.aimsflow.controls.web;

import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says something of one control in a draft, or the same of several. What was typed is never lost. */
@Controller
class LinePages {

    private static final String LINES = "/statement/{number:[0-9]{1,6}}/lines";

    private final StatementsOfApplicability statements;
    private final StatementPages pages;
    private final OwnerNames names;
    private final Texts texts;

    LinePages(StatementsOfApplicability statements, StatementPages pages, OwnerNames names, Texts texts) {
        this.statements = statements;
        this.pages = pages;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(LINES + "/{control}")
    String edit(
            @PathVariable int number, @PathVariable String control, @AuthenticationPrincipal SignedIn me, Model model) {
        var line = line(number, control, me);
        return form(number, line, LineForm.of(line), me, model);
    }

    /** One line, as its own form shows it. */
    @PostMapping(LINES + "/{control}")
    String change(
            @PathVariable int number,
            @PathVariable String control,
            LineForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            statements.change(number, form.seen(), form.change(), Actor.of(me.id()));
            return done(number, redirect);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", texts.of(refusal));
            return form(number, line(number, control, me), form, me, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", errors(conflict));
            var newer = line(number, control, me);
            model.addAttribute("newer", newer);
            return form(number, newer, form.over(newer), me, model);
        }
    }

    /** The same of all chosen lines. */
    @PostMapping(LINES)
    String changeAll(
            @PathVariable int number,
            LineForm form,
            StatementQuery query,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            statements.change(number, form.seen(), form.change(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "statement.saved");
            return "redirect:" + query.address("/statement/" + number);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", texts.of(refusal));
            return pages.page(number, query, form, me, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", errors(conflict));
            return pages.page(number, query, form, me, model);
        }
    }

    private static String done(int number, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", "statement.saved");
        return "redirect:/statement/" + number;
    }

    private String form(int number, StatementLine line, LineForm form, SignedIn me, Model model) {
        model.addAttribute("number", number)
                .addAttribute("line", line)
                .addAttribute("form", form)
                .addAttribute("manages", statements.manages(me.id()))
                .addAttribute("names", names.of(List.of(line.owner())));
        return "controls/line";
    }

    private StatementLine line(int number, String control, SignedIn me) {
        var view = statements.byNumber(number, me.id());
        return view.lines().stream()
                .filter(each -> each.control().id().equals(control))
                .filter(each -> view.statement().state() == StatementState.DRAFT)
                .filter(each ->
                        view.mayEdit() || each.owner().filter(me.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("line to change", control));
    }

    private Map<String, String> errors(Conflict conflict) {
        return Map.of("", texts.text("conflict." + conflict.code(), conflict.arguments()));
    }
}
