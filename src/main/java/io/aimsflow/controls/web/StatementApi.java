package io.aimsflow.controls.web;

import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.Implementation;
import io.aimsflow.controls.LineChange;
import io.aimsflow.controls.Statement;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Statement of Applicability for programs; texts come in the language that the request accepts. */
@RestController
@RequestMapping("/api/statement-of-applicability")
class StatementApi {

    private final StatementsOfApplicability statements;

    StatementApi(StatementsOfApplicability statements) {
        this.statements = statements;
    }

    /** A version without its lines. */
    record Version(
            int number,
            StatementState state,
            Optional<UUID> caseId,
            Optional<UUID> approvedBy,
            Optional<Instant> approvedAt) {

        static Version of(Statement statement) {
            return new Version(
                    statement.number(),
                    statement.state(),
                    statement.caseId().map(CaseId::value),
                    statement.approvedBy().map(PersonId::value),
                    statement.approvedAt());
        }
    }

    /** What is said of a control; {@code version} goes back with a change. */
    record Line(
            String control,
            int version,
            String title,
            Optional<Applicability> applicability,
            String justification,
            Optional<Implementation> implementation,
            String evidence,
            Optional<UUID> owner) {

        static Line of(StatementLine line, Locale locale) {
            return new Line(
                    line.control().id(),
                    line.version(),
                    line.title(locale),
                    line.applicability(),
                    line.justification(),
                    line.implementation(),
                    line.evidence(),
                    line.owner().map(PersonId::value));
        }
    }

    /** A version with its lines. */
    record Resource(Version version, List<Line> lines) {}

    /** A change of one line; what is not named stays. */
    record Change(
            String control,
            int version,
            Optional<Applicability> applicability,
            Optional<String> justification,
            Optional<Implementation> implementation,
            Optional<String> evidence) {}

    @GetMapping
    List<Version> list(@AuthenticationPrincipal SignedIn me) {
        return statements.versions(me.id()).stream().map(Version::of).toList();
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable int number, @AuthenticationPrincipal SignedIn me, Locale locale) {
        var view = statements.byNumber(number, me.id());
        return new Resource(
                Version.of(view.statement()),
                view.lines().stream().map(line -> Line.of(line, locale)).toList());
    }

    /** Opens a draft; answers the one that is open, if there is one. */
    @PostMapping
    ResponseEntity<Resource> open(@AuthenticationPrincipal SignedIn me, Locale locale) {
        var number = statements.open(Actor.of(me.id()));
        return ResponseEntity.created(URI.create("/api/statement-of-applicability/" + number))
                .body(get(number, me, locale));
    }

    /** Changes one line of a draft; 409 if it has another version by now. */
    @PatchMapping("/{number}")
    Resource change(
            @PathVariable int number, @RequestBody Change change, @AuthenticationPrincipal SignedIn me, Locale locale) {
        statements.change(
                number,
                Map.of(ControlRef.of(change.control()), change.version()),
                new LineChange(
                        change.applicability(), change.justification(), change.implementation(), change.evidence()),
                Actor.of(me.id()));
        return get(number, me, locale);
    }

    /** Proposes a draft to top management. */
    @PostMapping("/{number}/propose")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Version propose(@PathVariable int number, @AuthenticationPrincipal SignedIn me) {
        statements.propose(number, Actor.of(me.id()));
        return Version.of(statements.byNumber(number, me.id()).statement());
    }
}
