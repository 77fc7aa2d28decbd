package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.GapAnswer;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One clause: what it wants to see, what the registers tell, and what the organisation says of it. */
@Controller
class ClausePage {

    private static final String ONE = "/conformity/{clause:[0-9]+(?:[.][0-9]+){1,2}}";

    private final ConformityReports reports;
    private final Colleagues colleagues;
    private final ConformityTexts texts;

    ClausePage(ConformityReports reports, Colleagues colleagues, ConformityTexts texts) {
        this.reports = reports;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    @GetMapping(ONE)
    String show(@PathVariable String clause, @AuthenticationPrincipal SignedIn me, Model model) {
        var report = reports.now(me);
        return page(report, GapForm.of(find(report, clause).answer()), clause, model);
    }

    @PostMapping(ONE)
    String answer(
            @PathVariable String clause,
            GapForm form,
            @RequestParam(defaultValue = "") String next,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            reports.answer(clause, form.basedOn(), form.chosen(), form.typedNote(), form.person(), Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "conformity.answered");
            return "redirect:/conformity/" + (next.isEmpty() ? clause : after(clause, me));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "errors", Map.of(refusal.field(), texts.text("refused." + refusal.code(), refusal.arguments())));
            return page(reports.now(me), form, clause, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", texts.text("conflict." + conflict.code(), conflict.arguments())));
            var report = reports.now(me);
            model.addAttribute("newer", find(report, clause).answer().orElse(null));
            return page(report, form.over(find(report, clause).answer()), clause, model);
        }
    }

    /** Where whoever answers in a row goes on. */
    private String after(String clause, SignedIn me) {
        var following = following(reports.now(me), clause);
        return following == null ? clause : following.clause().ref().number();
    }

    private String page(ConformityReport report, GapForm form, String number, Model model) {
        var clause = find(report, number);
        List<PersonId> named = new ArrayList<>();
        clause.answer().map(GapAnswer::by).ifPresent(named::add);
        clause.responsible().ifPresent(named::add);
        model.addAttribute("clause", clause)
                .addAttribute("form", form)
                .addAttribute("mayAnswer", report.mayAnswer())
                .addAttribute("names", colleagues.names(named))
                .addAttribute("responsibleName", texts.nameOf(form.responsible()))
                .addAttribute("following", following(report, number));
        return "conformity/clause";
    }

    /** The next clause without an answer, from here on and then from the beginning; null if all others have one. */
    private static @Nullable ClauseConformity following(ConformityReport report, String number) {
        var all = report.clauses();
        int here = all.indexOf(find(report, number));
        return Stream.concat(all.subList(here + 1, all.size()).stream(), all.subList(0, here).stream())
                .filter(clause -> clause.answer().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static ClauseConformity find(ConformityReport report, String number) {
        return report.clauses().stream()
                .filter(clause -> clause.clause().ref().number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause", number));
    }
}
