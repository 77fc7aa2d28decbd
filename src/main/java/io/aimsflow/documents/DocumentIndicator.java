package io.aimsflow.documents;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the documents that the standard asks for are in effect, approved and looked after (ISO/IEC 42001:2023, 7.5). */
@Component
class DocumentIndicator implements ConformityIndicator {

    private static final String SELECT = """
            with effective as (select d.template, d.next_review < :today as overdue
              from documents_document d join documents_version v on v.document_id = d.id and v.state = 'EFFECTIVE')
            select count(*) as effective, count(*) filter (where overdue) as overdue,
              count(distinct template) filter (where template in (%s)) as required,
              count(*) filter (where template = 'AIMS_SCOPE') as scopes,
              count(*) filter (where template = 'AI_POLICY') as policies,
              count(*) filter (where template = 'AI_POLICY' and not overdue) as policies_in_time,
              (select count(*) from documents_document d where not exists (
                select from documents_version v where v.document_id = d.id
                and v.state in ('APPROVED', 'EFFECTIVE', 'WITHDRAWN'))) as unapproved
            from effective""".formatted(
            required().stream().map(template -> "'" + template.name() + "'").collect(Collectors.joining(", ")));

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var effective = figures.number("effective");
        return List.of(
                one("4.3", figures.number("scopes") > 0, "scope"),
                policy(figures.number("policies"), figures.number("policies_in_time")),
                required(figures.number("required")),
                unapproved(effective, figures.number("unapproved")),
                overdue(effective, figures.number("overdue")));
    }

    private static Indication policy(long effective, long inTime) {
        return effective > 0 && inTime == 0
                ? indication("5.2", ConformityState.AT_RISK, "?overdue=yes", "policy.overdue")
                : one("5.2", inTime > 0, "policy");
    }

    private static Indication one(String clause, boolean there, String key) {
        return there
                ? indication(clause, ConformityState.MET, "?clause=" + clause, key + ".effective")
                : indication(clause, ConformityState.NOT_MET, "", key + ".missing");
    }

    private static Indication required(long there) {
        var all = required().size();
        var state = ConformityState.ofShare(all, all - there, 0.5);
        return indication("7.5.1", state, "", "required", there, all);
    }

    private static Indication unapproved(long effective, long unapproved) {
        var state = effective == 0
                ? ConformityState.NOT_MET
                : unapproved > 0 ? ConformityState.AT_RISK : ConformityState.MET;
        return indication("7.5.2", state, "?state=DRAFT", "approved", effective, unapproved);
    }

    private static Indication overdue(long effective, long overdue) {
        var state = effective == 0 ? ConformityState.NOT_MET : ConformityState.ofShare(effective, overdue, 0.3);
        return indication("7.5.3", state, "?overdue=yes", "overdue", effective, overdue);
    }

    private static List<DocumentTemplate> required() {
        return Arrays.stream(DocumentTemplate.values())
                .filter(DocumentTemplate::required)
                .toList();
    }

    private static Indication indication(
            String clause, ConformityState state, String filter, String key, Object... arguments) {
        return Indication.of(
                clause, state, Role.AIMS_MANAGER, "/documents" + filter, "documents.indicator." + key, arguments);
    }
}
