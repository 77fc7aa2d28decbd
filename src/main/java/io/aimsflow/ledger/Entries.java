package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code ledger_entry}. */
@Repository
class Entries {

    private static final String INSERT = """
            with told as (
                insert into ledger_entry (id, at, kind, actor, on_behalf_of, case_id, clauses, content, content_hash)
                values (?, ?, ?, ?::uuid, ?::uuid, ?::uuid, ?, ?, ?)
                returning id)
            insert into ledger_unsealed (entry) select id from told""";

    private static final String SELECT =
            "select " + EntryRow.COLUMNS + " from ledger_entry e left join ledger_leaf l on l.entry = e.id ";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Instant at, NewEntry entry) {
        String content = CanonicalJson.of(entry.content());
        jdbc.sql(INSERT)
                .params(
                        id,
                        Timestamp.from(at),
                        entry.kind(),
                        text(entry.actor().map(Actor::person)),
                        text(entry.actor().flatMap(Actor::onBehalfOf)),
                        entry.caseId().map(CaseId::toString).orElse(null),
                        EntryRow.text(entry.clauses()),
                        content,
                        Hash.sha256(content).bytes())
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from ledger_unsealed")
                .query(Long.class)
                .single();
    }

    Optional<LedgerEntry> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(EntryRow::read)
                .optional()
                .map(EntryRow::entry);
    }

    Map<UUID, LedgerExtract> extracts(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where e.id = any(?) and l.leaf_index is not null")
                .param(ids.toArray(UUID[]::new))
                .query(EntryRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(EntryRow::id, EntryRow::extract));
    }

    List<LedgerEntry> ofCase(CaseId caseId) {
        return entries(jdbc.sql(SELECT + "where e.case_id = ? order by e.id").param(caseId.value()));
    }

    List<LedgerEntry> recent(RecentEntries asked) {
        var conditions = new StringBuilder("where true");
        asked.kind().ifPresent(kind -> conditions.append(" and e.kind = :kind"));
        asked.caseId().ifPresent(caseId -> conditions.append(" and e.case_id = :case"));
        asked.olderThan().ifPresent(entry -> conditions.append(" and e.id < :entry"));
        return entries(jdbc.sql(SELECT + conditions + " order by e.id desc limit :limit")
                .param("kind", asked.kind().orElse(null))
                .param("case", asked.caseId().map(CaseId::value).orElse(null))
                .param("entry", asked.olderThan().orElse(null))
                .param("limit", asked.limit()));
    }

    /** By name; looks at the newest entries only, so that it stays quick. */
    List<String> recentKinds() {
        return jdbc.sql("select distinct kind from (select kind from ledger_entry order by id desc limit 2000) newest"
                        + " order by kind")
                .query(String.class)
                .list();
    }

    private static List<LedgerEntry> entries(JdbcClient.StatementSpec statement) {
        return statement.query(EntryRow::read).list().stream()
                .map(EntryRow::entry)
                .toList();
    }

    private static String text(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse(null);
    }
}
