package io.aimsflow.documents;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of versions. Each change counts the revision up. */
@Component
class VersionTable {

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft that begins with this text. */
    void insert(Document document, int number, String body, PersonId author, Instant at) {
        jdbc.sql("""
                insert into documents_version (id, document_id, revision, number, state, title, body, change, author,
                  editors, opened_at, reviewers, changes_wanted, remarks, end_reason)
                values (?, ?, 0, ?, 'DRAFT', ?, ?, '', ?, ?, ?, '{}', false, '', '')""")
                .params(
                        UUID.randomUUID(),
                        document.id(),
                        number,
                        document.details().title(),
                        body,
                        author.value(),
                        new UUID[] {author.value()},
                        Timestamp.from(at))
                .update();
    }

    /** The newest first. */
    List<DocumentVersion> of(UUID document) {
        return list("document_id = ? order by number desc", document);
    }

    Optional<DocumentVersion> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    List<DocumentVersion> all(Collection<UUID> ids) {
        return list("id = any (?)", (Object) ids.toArray(UUID[]::new));
    }

    Optional<DocumentVersion> ofCase(CaseId caseId) {
        return list("case_id = ?", caseId.value()).stream().findFirst();
    }

    /** Approved ones whose day has come. */
    List<DocumentVersion> toComeIntoEffect(LocalDate today) {
        return list("state = 'APPROVED' and effective_on <= ? order by effective_on, id", today);
    }

    /** Writes content; whoever wrote becomes an editor. @throws Conflict if somebody wrote since */
    void write(DocumentVersion version, int seen, DraftText text, PersonId editor) {
        var file = text.file();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("body", text.body());
        values.put("change", text.change());
        values.put("editor", editor.value());
        values.put("fileId", file.map(one -> one.id().value()).orElse(null));
        values.put("fileName", file.map(DocumentFile::name).orElse(null));
        values.put("fileType", file.map(DocumentFile::mediaType).orElse(null));
        values.put("fileSize", file.map(DocumentFile::size).orElse(null));
        values.put("fileHash", file.map(DocumentFile::sha256).orElse(null));
        update(version, seen, """
                body = :body, change = :change, file_id = :fileId, file_name = :fileName, file_type = :fileType,
                file_size = :fileSize, file_sha256 = :fileHash,
                editors = case when :editor = any (editors) then editors else editors || :editor end""", values);
    }

    /** @throws Conflict if somebody wrote since */
    void propose(DocumentVersion version, int seen, Proposal proposal, PersonId author, CaseId caseId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(
                "reviewers", proposal.reviewers().stream().map(PersonId::value).toArray(UUID[]::new));
        values.put("approver", proposal.approver().map(PersonId::value).orElse(null));
        values.put("author", author.value());
        values.put("case", caseId.value());
        update(version, seen, """
                state = 'IN_REVIEW', changes_wanted = false, remarks = '', reviewers = :reviewers,
                approver = :approver, author = :author, case_id = :case""", values);
    }

    void state(DocumentVersion version, VersionState state) {
        update(version, version.revision(), "state = :state", Map.of("state", state.name()));
    }

    /** Somebody wants changes; the remark is added to those of others. */
    void remark(DocumentVersion version, String remark) {
        update(
                version,
                version.revision(),
                "changes_wanted = true, remarks = remarks || case when remarks = '' then '' else E'\\n\\n' end || :remark",
                Map.of("remark", remark));
    }

    /** It belongs to no case any more. */
    void release(DocumentVersion version) {
        update(version, version.revision(), "state = 'DRAFT', case_id = null, changes_wanted = false", Map.of());
    }

    void approve(DocumentVersion version, String title, PersonId by, Instant at, LocalDate effectiveOn) {
        update(
                version,
                version.revision(),
                "state = 'APPROVED', title = :title, approved_by = :by, approved_at = :at, effective_on = :on, remarks = ''",
                Map.of("title", title, "by", by.value(), "at", Timestamp.from(at), "on", effectiveOn));
    }

    void end(DocumentVersion version, VersionState state, Instant at, String reason) {
        update(
                version,
                version.revision(),
                "state = :state, ended_at = :at, end_reason = :reason",
                Map.of("state", state.name(), "at", Timestamp.from(at), "reason", reason));
    }

    void entitle(UUID document, String title) {
        jdbc.sql("update documents_version set title = ? where document_id = ? and state in ('DRAFT', 'IN_REVIEW')")
                .params(title, document)
                .update();
    }

    void delete(DocumentVersion draft) {
        jdbc.sql("delete from documents_version where id = ?").param(draft.id()).update();
    }

    private void update(DocumentVersion version, int seen, String assignments, Map<String, ?> values) {
        var updated = jdbc.sql("update documents_version set revision = revision + 1, " + assignments
                        + " where id = :id and revision = :seen")
                .params(values)
                .param("id", version.id())
                .param("seen", seen)
                .update();
        if (updated == 0) {
            throw new Conflict("document-draft-changed", version.number());
        }
    }

    private List<DocumentVersion> list(String condition, Object... values) {
        return jdbc.sql("select * from documents_version where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static DocumentVersion read(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("revision"),
                row.getInt("number"),
                VersionState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("body"),
                file(row),
                row.getString("change"),
                new PersonId(row.getObject("author", UUID.class)),
                new HashSet<>(people(row, "editors")),
                row.getTimestamp("opened_at").toInstant(),
                people(row, "reviewers"),
                person(row, "approver"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                row.getBoolean("changes_wanted"),
                row.getString("remarks"),
                person(row, "approved_by"),
                Optional.ofNullable(row.getTimestamp("approved_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getString("end_reason"));
    }

    private static Optional<DocumentFile> file(ResultSet row) throws SQLException {
        var id = row.getObject("file_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new DocumentFile(
                        new FileId(id),
                        row.getString("file_name"),
                        row.getString("file_type"),
                        row.getLong("file_size"),
                        row.getString("file_sha256")));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    private static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }
}
