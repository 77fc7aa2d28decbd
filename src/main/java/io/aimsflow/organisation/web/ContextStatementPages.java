package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.ContextReview;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.organisation.ContextStatement;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organisation is to AI systems, whether climate change matters, and when all of the context was looked at. */
@Controller
class ContextStatementPages {

    private final ContextRegister register;
    private final ContextReviews reviews;
    private final OrganisationWords words;
    private final Cases cases;

    ContextStatementPages(ContextRegister register, ContextReviews reviews, OrganisationWords words, Cases cases) {
        this.register = register;
        this.reviews = reviews;
        this.words = words;
        this.cases = cases;
    }

    @GetMapping("/context/statement")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        var statement = register.statement(me.id());
        var all = reviews.all(me.id());
        model.addAttribute("statement", statement.orElse(null))
                .addAttribute("reviews", all)
                .addAttribute("numbers", numbers(all))
                .addAttribute(
                        "running", all.stream().anyMatch(one -> one.state().open()))
                .addAttribute("nextReview", reviews.next().orElse(null))
                .addAttribute("mayManage", register.mayManage(me.id()))
                .addAttribute("names", words.names(people(statement, all)));
        return "organisation/context-statement";
    }

    @GetMapping("/context/statement/edit")
    String edit(@AuthenticationPrincipal SignedIn me, Model model) {
        requireManager(me);
        var form = register.statement(me.id()).map(ContextStatementForm::of).orElseGet(ContextStatementForm::empty);
        return form(form, model);
    }

    @PostMapping("/context/statement/edit")
    String change(
            ContextStatementForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        requireManager(me);
        try {
            var actor = Actor.of(me.id());
            register.state(
                    form.basedOn(),
                    form.chosen(),
                    ContextForm.text(form.rolesWhy()),
                    form.climateMatters(),
                    ContextForm.text(form.climateWhy()),
                    actor);
            redirect.addFlashAttribute("notice", "organisation.context.stated");
            return "redirect:/context/statement";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.of(refusal));
            return form(form, model);
        } catch (Conflict conflict) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", Map.of("", words.text("conflict." + conflict.code(), conflict.arguments())));
            return form(form.over(register.statement(me.id()).orElseThrow()), model);
        }
    }

    private String form(ContextStatementForm form, Model model) {
        model.addAttribute("form", form);
        return "organisation/context-statement-form";
    }

    private void requireManager(SignedIn me) {
        if (!register.mayManage(me.id())) {
            throw new NotFound("page", "statement of the context");
        }
    }

    private Map<CaseId, String> numbers(List<ContextReview> all) {
        return all.stream().collect(Collectors.toMap(ContextReview::caseId, one -> cases.numberOf(one.caseId())));
    }

    private static List<PersonId> people(Optional<ContextStatement> statement, List<ContextReview> all) {
        return Stream.of(
                        statement.stream().map(ContextStatement::statedBy),
                        all.stream().flatMap(one -> one.endedBy().stream()))
                .flatMap(each -> each)
                .toList();
    }
}
