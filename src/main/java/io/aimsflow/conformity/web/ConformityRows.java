package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityReport;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report as rows of a spreadsheet. */
@Component
class ConformityRows {

    static final List<String> HEADERS = List.of(
            "clause", "title", "state", "figures", "gap_review", "note", "responsible", "answered_at", "computed_at");

    private final MessageSource messages;
    private final Colleagues colleagues;

    ConformityRows(MessageSource messages, Colleagues colleagues) {
        this.messages = messages;
        this.colleagues = colleagues;
    }

    List<List<String>> of(ConformityReport report, ConformityQuery query, PersonId me, Locale locale) {
        var found = report.clauses().stream()
                .filter(clause -> query.finds(clause, me))
                .toList();
        var names = colleagues.names(found.stream()
                .map(ClauseConformity::responsible)
                .flatMap(Optional::stream)
                .toList());
        return found.stream()
                .map(clause -> cells(clause, names, report.at().toString(), locale))
                .toList();
    }

    /** What the registers tell of a clause, in words. */
    String figures(List<Indication> indications, Locale locale) {
        return indications.stream()
                .map(each ->
                        messages.getMessage(each.messageKey(), each.arguments().toArray(), locale))
                .collect(Collectors.joining("; "));
    }

    private List<String> cells(ClauseConformity clause, Map<PersonId, String> names, String at, Locale locale) {
        return List.of(
                clause.clause().ref().number(),
                clause.clause().title(locale),
                clause.state().map(Enum::name).orElse(""),
                figures(clause.indications(), locale),
                clause.answer().map(given -> given.gap().name()).orElse(""),
                clause.answer().map(given -> given.note()).orElse(""),
                clause.responsible().map(names::get).orElse(""),
                clause.answer().map(given -> given.at().toString()).orElse(""),
                at);
    }
}
