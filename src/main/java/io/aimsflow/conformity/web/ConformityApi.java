package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.GapAnswer;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report for programs; texts come in the language that the request accepts. */
@RestController
@RequestMapping("/api/conformity")
class ConformityApi {

    private final ConformityReports reports;
    private final ConformityRows rows;

    ConformityApi(ConformityReports reports, ConformityRows rows) {
        this.reports = reports;
        this.rows = rows;
    }

    /** A figure; {@code path} leads to the page behind it. */
    record Figure(ConformityState state, String text, String path) {}

    /** The answer of the gap review; {@code version} goes back with the next one. */
    record Answer(int version, GapAnswer.Gap gap, String note, Optional<UUID> responsible, Instant at) {}

    /** A clause; without a state if no register can judge it. */
    record Resource(
            String clause,
            String title,
            Optional<ConformityState> state,
            List<Figure> figures,
            Optional<Answer> answer) {}

    /** The whole report. */
    record Report(Instant at, List<Resource> clauses) {}

    @GetMapping
    Report list(@AuthenticationPrincipal SignedIn me, Locale locale) {
        var report = reports.now(me);
        return new Report(
                report.at(),
                report.clauses().stream().map(each -> resource(each, locale)).toList());
    }

    @GetMapping("/{clause}")
    Resource get(@PathVariable String clause, @AuthenticationPrincipal SignedIn me, Locale locale) {
        return list(me, locale).clauses().stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new NotFound("clause", clause));
    }

    /** Answers the gap review; 409 if somebody else did meanwhile. */
    @PutMapping("/{clause}")
    Resource answer(
            @PathVariable String clause,
            @RequestBody GapForm form,
            @AuthenticationPrincipal SignedIn me,
            Locale locale) {
        reports.answer(clause, form.basedOn(), form.chosen(), form.typedNote(), form.person(), Actor.of(me.id()));
        return get(clause, me, locale);
    }

    private Resource resource(ClauseConformity clause, Locale locale) {
        return new Resource(
                clause.clause().ref().number(),
                clause.clause().title(locale),
                clause.state(),
                clause.indications().stream().map(each -> figure(each, locale)).toList(),
                clause.answer().map(ConformityApi::answer));
    }

    private Figure figure(Indication indication, Locale locale) {
        return new Figure(indication.state(), rows.figures(List.of(indication), locale), indication.path());
    }

    private static Answer answer(GapAnswer given) {
        return new Answer(
                given.version(), given.gap(), given.note(), given.responsible().map(PersonId::value), given.at());
    }
}
