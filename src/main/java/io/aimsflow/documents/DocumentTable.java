package io.aimsflow.documents;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of documents. */
@Component
class DocumentTable {

    private static final String INSERT = """
            insert into documents_document (id, version, number, title, type, owner, clauses, controls, classification,
              language, review_months, retention_years, template, created_at, created_by)
            values (:id, 0, :number, :title, :type, :owner, :clauses, :controls, :classification, :language,
              :reviewMonths, :retentionYears, :template, :createdAt, :createdBy)""";

    private static final String CHANGE = """
            update documents_document set version = version + 1, title = :title, type = :type, owner = :owner,
              clauses = :clauses, controls = :controls, classification = :classification, language = :language,
              review_months = :reviewMonths, retention_years = :retentionYears
            where id = :id and version = :version""";

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber() {
        return jdbc.sql("select nextval('documents_number')")
                .query(Integer.class)
                .single();
    }

    void insert(Document document) {
        jdbc.sql(INSERT)
                .params(details(document.details()))
                .param("id", document.id())
                .param("number", document.number())
                .param("template", document.template().map(Enum::name).orElse(null))
                .param("createdAt", Timestamp.from(document.createdAt()))
                .param("createdBy", document.createdBy().value())
                .update();
    }

    /** @throws Conflict if somebody changed it since */
    void change(Document document, int seen, DocumentDetails details) {
        var changed = jdbc.sql(CHANGE)
                .params(details(details))
                .param("id", document.id())
                .param("version", seen)
                .update();
        if (changed == 0) {
            throw new Conflict("document-changed", document.reference());
        }
    }

    /** From now on it is to be looked at on that day; on none if it is null. */
    void reviewOn(UUID document, @Nullable LocalDate day) {
        jdbc.sql("update documents_document set next_review = ? where id = ?")
                .params(Arrays.asList(day, document))
                .update();
    }

    /** It is being looked at in that case; in none if it is null. */
    void reviewIn(UUID document, @Nullable CaseId review) {
        jdbc.sql("update documents_document set review_case = ? where id = ?")
                .params(Arrays.asList(review == null ? null : review.value(), document))
                .update();
    }

    /** Makes everything else that changes this document wait until the transaction ends. @throws NotFound if none */
    Document lock(UUID id) {
        return find("id = ? for update", id).orElseThrow(() -> new NotFound("document", id));
    }

    Optional<Document> find(UUID id) {
        return find("id = ?", id);
    }

    Optional<Document> byNumber(int number) {
        return find("number = ?", number);
    }

    Optional<Document> reviewedIn(CaseId review) {
        return find("review_case = ?", review.value());
    }

    List<Document> ownedBy(PersonId owner) {
        return list("owner = ? order by number", owner.value());
    }

    /** What is in effect, has to be looked at until that day, and is neither looked at nor rewritten. */
    List<Document> toReview(LocalDate until, int limit) {
        return list("""
                next_review <= ? and review_case is null
                and exists (select from documents_version v where v.document_id = d.id and v.state = 'EFFECTIVE')
                and not exists (select from documents_version v where v.document_id = d.id
                  and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED'))
                order by next_review, number limit ?""", until, limit);
    }

    private Optional<Document> find(String condition, Object value) {
        return list(condition, value).stream().findFirst();
    }

    private List<Document> list(String condition, Object... values) {
        return jdbc.sql("select * from documents_document d where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static Map<String, Object> details(DocumentDetails details) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", details.title());
        parameters.put("type", details.type().name());
        parameters.put("owner", details.owner().value());
        parameters.put(
                "clauses", details.clauses().stream().map(ClauseRef::number).toArray(String[]::new));
        parameters.put(
                "controls", details.controls().stream().map(ControlRef::id).toArray(String[]::new));
        parameters.put("classification", details.classification().name());
        parameters.put("language", details.language());
        parameters.put("reviewMonths", details.reviewMonths());
        parameters.put("retentionYears", details.retentionYears());
        return parameters;
    }

    static Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("number"),
                readDetails(row),
                Optional.ofNullable(row.getString("template")).map(DocumentTemplate::valueOf),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)),
                Optional.ofNullable(row.getObject("review_case", UUID.class)).map(CaseId::new),
                row.getTimestamp("created_at").toInstant(),
                new PersonId(row.getObject("created_by", UUID.class)));
    }

    private static DocumentDetails readDetails(ResultSet row) throws SQLException {
        return new DocumentDetails(
                row.getString("title"),
                DocumentType.valueOf(row.getString("type")),
                new PersonId(row.getObject("owner", UUID.class)),
                texts(row, "clauses").stream().map(ClauseRef::of).toList(),
                texts(row, "controls").stream().map(ControlRef::new).toList(),
                DocumentClassification.valueOf(row.getString("classification")),
                row.getString("language"),
                row.getInt("review_months"),
                row.getInt("retention_years"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
