package io.aimsflow.controls.web;

import io.aimsflow.controls.Statement;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementView;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of the Statement of Applicability: reading them, opening a new one, proposing it, comparing two. */
@Controller
class StatementPages {

    private final StatementsOfApplicability statements;
    private final OwnerNames names;
    private final Texts texts;

    StatementPages(StatementsOfApplicability statements, OwnerNames names, Texts texts) {
        this.statements = statements;
        this.names = names;
        this.texts = texts;
    }

    /** Leads to the draft for whoever writes it, to the version in force for everybody else. */
    @GetMapping("/statement")
    String start(@AuthenticationPrincipal SignedIn me, Model model) {
        var versions = statements.versions(me.id());
        var manages = statements.manages(me.id());
        var shown = versions.stream()
                .filter(version -> manages
                        ? version.state() != StatementState.SUPERSEDED
                        : version.state() == StatementState.APPROVED)
                .findFirst()
                .or(() -> versions.stream().findFirst());
        if (shown.isPresent()) {
            return "redirect:/statement/" + shown.get().number();
        }
        model.addAttribute("mayOpen", manages);
        return "controls/no-statement";
    }

    @PostMapping("/statement")
    String open(@AuthenticationPrincipal SignedIn me) {
        return "redirect:/statement/" + statements.open(Actor.of(me.id()));
    }

    @GetMapping("/statement/{number:[0-9]{1,6}}")
    String show(@PathVariable int number, StatementQuery query, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(number, query, LineForm.empty(), me, model);
    }

    @PostMapping("/statement/{number:[0-9]{1,6}}/propose")
    String propose(
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            statements.propose(number, Actor.of(me.id()));
            redirect.addFlashAttribute("notice", "statement.proposed");
            return "redirect:/statement/" + number;
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", texts.of(refusal));
            return page(number, new StatementQuery("OPEN", ""), LineForm.empty(), me, model);
        }
    }

    @GetMapping("/statement/compare")
    String compare(
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        var versions = statements.versions(me.id());
        if (versions.isEmpty()) {
            throw new NotFound("statement", to);
        }
        int second = to > 0 ? to : versions.get(0).number();
        int first = from > 0 ? from : Math.max(1, second - 1);
        model.addAttribute("versions", versions).addAttribute("from", first).addAttribute("to", second);
        model.addAttribute(
                "differences", statements.compare(first, second, me.id()).differences());
        return "controls/compare";
    }

    /** The page of a version, also after something was wrong with what was typed. */
    String page(int number, StatementQuery query, LineForm form, SignedIn me, Model model) {
        var view = statements.byNumber(number, me.id());
        var versions = statements.versions(me.id());
        var shown =
                view.lines().stream().filter(line -> query.finds(line, me.id())).toList();
        model.addAttribute("view", view)
                .addAttribute("lines", shown)
                .addAttribute("versions", versions)
                .addAttribute("query", query)
                .addAttribute("filtered", query.filtered())
                .addAttribute("form", form)
                .addAttribute("chosen", form.chosen())
                .addAttribute("me", me.id())
                .addAttribute("names", names.of(people(view)))
                .addAttribute("editable", editable(view, shown, me.id()))
                .addAttribute("before", before(versions, number))
                .addAttribute("mayOpen", mayOpen(versions, me));
        return "controls/statement";
    }

    private boolean mayOpen(List<Statement> versions, SignedIn me) {
        return statements.manages(me.id())
                && versions.stream().allMatch(version -> version.state().frozen());
    }

    private static boolean editable(StatementView view, List<StatementLine> shown, PersonId me) {
        var draft = view.statement().state() == StatementState.DRAFT;
        return draft
                && (view.mayEdit()
                        || shown.stream()
                                .anyMatch(
                                        line -> line.owner().filter(me::equals).isPresent()));
    }

    /** The number of the version that this one follows; 0 if there is none. */
    private static int before(List<Statement> versions, int number) {
        return versions.stream()
                .map(Statement::number)
                .filter(each -> each < number)
                .findFirst()
                .orElse(0);
    }

    private static List<Optional<PersonId>> people(StatementView view) {
        var statement = view.statement();
        return Stream.concat(
                        view.lines().stream().map(StatementLine::owner),
                        Stream.of(statement.proposedBy(), statement.approvedBy(), statement.openedBy()))
                .toList();
    }
}
