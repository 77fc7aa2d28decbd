package io.aimsflow.documents;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.OrganisationDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists documents, with one statement. */
@Component
class DocumentRegister {

    private static final String SELECT = """
            select d.*, v.number as version_number, v.state, v.effective_on, o.state as open_state
            from documents_document d
            join lateral (select v.number, v.state, v.effective_on from documents_version v
              where v.document_id = d.id and (v.state = 'EFFECTIVE' or %1$s)
              order by v.state = 'EFFECTIVE' desc, v.number desc limit 1) v on true
            left join lateral (select v.state from documents_version v
              where v.document_id = d.id and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED') and %1$s
              order by v.number desc limit 1) o on true
            where d.number > :after
              and (:search = '' or d.title ilike :pattern or 'DOC-' || lpad(d.number::text, 4, '0') ilike :pattern)
              and (cast(:type as text) is null or d.type = :type)
              and (cast(:state as text) is null or v.state = :state)
              and (cast(:owner as uuid) is null or d.owner = :owner)
              and (cast(:clause as text) is null or :clause = any (d.clauses))
              and (not :overdue or (v.state = 'EFFECTIVE' and d.next_review < :today))
            order by d.number limit :limit""";

    private static final String CONCERNED =
            "(:all or d.owner = any (:ids) or v.author = any (:ids) or v.approver = any (:ids) or v.reviewers && :ids)";

    private final JdbcClient jdbc;
    private final DocumentAccess access;
    private final OrganisationDays days;

    DocumentRegister(JdbcClient jdbc, DocumentAccess access, OrganisationDays days) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
    }

    DocumentPage page(DocumentFilter filter, PersonId viewer) {
        var today = days.today();
        var found = jdbc.sql(SELECT.formatted(CONCERNED))
                .params(parameters(filter, viewer, today))
                .query((row, number) -> read(row, today))
                .list();
        var more = found.size() > filter.limit();
        var lines = more ? found.subList(0, filter.limit()) : found;
        return new DocumentPage(
                lines, more ? lines.get(lines.size() - 1).document().number() : 0);
    }

    private Map<String, @Nullable Object> parameters(DocumentFilter filter, PersonId viewer, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("all", access.readsAll(viewer));
        parameters.put("ids", access.ids(viewer).stream().map(PersonId::value).toArray(UUID[]::new));
        parameters.put("after", filter.after());
        parameters.put("search", filter.search());
        parameters.put("pattern", LikePattern.containing(filter.search()));
        parameters.put("type", filter.type().map(Enum::name).orElse(null));
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("owner", filter.owner().map(PersonId::value).orElse(null));
        parameters.put("clause", filter.clause().map(ClauseRef::number).orElse(null));
        parameters.put("overdue", filter.overdue());
        parameters.put("today", today);
        parameters.put("limit", filter.limit() + 1);
        return parameters;
    }

    private static DocumentLine read(ResultSet row, LocalDate today) throws SQLException {
        var document = DocumentTable.read(row);
        var state = VersionState.valueOf(row.getString("state"));
        return new DocumentLine(
                document,
                row.getInt("version_number"),
                state,
                Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
                Optional.ofNullable(row.getString("open_state"))
                        .map(VersionState::valueOf)
                        .filter(open -> open != state),
                state == VersionState.EFFECTIVE
                        && document.nextReview().filter(today::isAfter).isPresent());
    }
}
