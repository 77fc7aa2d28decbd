package io.aimsflow.evidence;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The tables {@code evidence_file} and {@code evidence_content}. */
@Repository
class StoredFiles {

    private static final int LOCK_CLASS = 0x41494d53;
    private static final int LOCK = 2;

    private static final String SELECT = """
            select id, name, media_type, size, sha256, uploaded_by, uploaded_at, case_id, record_id
              from evidence_file""";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the clean-up from removing content between the two inserts of an upload. */
    void lockAgainstCleanUp() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?, ?)")
                .params(LOCK_CLASS, LOCK)
                .query((row, number) -> true)
                .single();
    }

    boolean hasContent(Hash sha256) {
        return jdbc.sql("select exists (select from evidence_content where sha256 = ?)")
                .param(sha256.bytes())
                .query(Boolean.class)
                .single();
    }

    void insertContent(Hash sha256, InputStream bytes, long size) {
        jdbc.sql("insert into evidence_content (sha256, bytes, size) values (?, ?, ?) on conflict do nothing")
                .params(sha256.bytes(), new SqlBinaryValue(bytes, size), size)
                .update();
    }

    void insert(FileView file) {
        jdbc.sql("""
                        insert into evidence_file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        file.sha256().bytes(),
                        file.uploadedBy().value(),
                        Timestamp.from(file.uploadedAt()))
                .update();
    }

    /** False if somebody attached it before. */
    boolean attach(FileId id, CaseId caseId, Optional<RecordId> record) {
        int changed = jdbc.sql(
                        "update evidence_file set case_id = ?, record_id = ?::uuid where id = ? and case_id is null")
                .params(caseId.value(), record.map(RecordId::toString).orElse(null), id.value())
                .update();
        return changed == 1;
    }

    Optional<FileView> find(FileId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(StoredFiles::read)
                .optional();
    }

    List<FileView> ofCase(CaseId caseId) {
        return jdbc.sql(SELECT + " where case_id = ? order by uploaded_at, id")
                .param(caseId.value())
                .query(StoredFiles::read)
                .list();
    }

    int unattached(PersonId person) {
        return jdbc.sql("select count(*) from evidence_file where uploaded_by = ? and case_id is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** A part of the content; shorter than asked for, or empty, at its end. */
    byte[] bytes(Hash sha256, long offset, int length) {
        return jdbc.sql("select substring(bytes from ? for ?) from evidence_content where sha256 = ?")
                .params(Math.toIntExact(offset + 1), length, sha256.bytes())
                .query(byte[].class)
                .single();
    }

    /** Forgets uploads that nobody attached, and content that no file has any more. Returns how many files went. */
    int deleteUnattached(Instant uploadedBefore) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK_CLASS, LOCK)
                .query((row, number) -> true)
                .single();
        int files = jdbc.sql("delete from evidence_file where case_id is null and uploaded_at < ?")
                .param(Timestamp.from(uploadedBefore))
                .update();
        jdbc.sql("""
                        delete from evidence_content c
                         where not exists (select from evidence_file f where f.sha256 = c.sha256)""").update();
        return files;
    }

    private static FileView read(ResultSet row, int number) throws SQLException {
        return new FileView(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Hash.of(row.getBytes("sha256")),
                new PersonId(row.getObject("uploaded_by", UUID.class)),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject("record_id", UUID.class)).map(RecordId::new));
    }
}
