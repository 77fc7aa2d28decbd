package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A row of {@code ledger_entry}, with its place in the tree if it has one. */
record EntryRow(
        UUID id,
        Instant at,
        String kind,
        @Nullable UUID actor,
        @Nullable UUID onBehalfOf,
        @Nullable UUID caseId,
        String clauses,
        String content,
        byte[] contentHash,
        @Nullable Long leafIndex) {

    static final String COLUMNS =
            "e.id, e.at, e.kind, e.actor, e.on_behalf_of, e.case_id, e.clauses, e.content, e.content_hash, l.leaf_index";

    /** Clauses in the order of their numbers, 9.2 before 10.2. */
    static final Comparator<ClauseRef> BY_NUMBER = (a, b) -> Arrays.compare(numbers(a), numbers(b));

    static EntryRow read(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getObject("id", UUID.class),
                row.getObject("at", Timestamp.class).toInstant(),
                row.getString("kind"),
                row.getObject("actor", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("clauses"),
                row.getString("content"),
                row.getBytes("content_hash"),
                row.getObject("leaf_index", Long.class));
    }

    static String text(Iterable<ClauseRef> clauses) {
        var sorted = new TreeSet<>(BY_NUMBER);
        clauses.forEach(sorted::add);
        return sorted.stream().map(ClauseRef::number).collect(Collectors.joining(" "));
    }

    /** True if the columns do not even fit each other: nothing that was written by the server looks like this. */
    boolean isDamaged() {
        return !Hash.sha256(content).equals(Hash.stored(contentHash))
                || !text(clauseRefs()).equals(clauses)
                || actor == null && onBehalfOf != null;
    }

    Leaf leaf(long index) {
        return new Leaf(index, id, at, kind, who(), where(), clauseRefs(), Hash.stored(contentHash));
    }

    /** Of a sealed entry. */
    LedgerExtract extract() {
        long index = Objects.requireNonNull(leafIndex);
        return new LedgerExtract(index, leaf(index).text(), content);
    }

    /** The entry; what was damaged since it was told is shown as it is found. */
    LedgerEntry entry() {
        return new LedgerEntry(
                id,
                at,
                kind,
                who(),
                where(),
                clauseRefs(),
                readContent(),
                Hash.stored(contentHash),
                Optional.ofNullable(leafIndex));
    }

    private Map<String, Object> readContent() {
        try {
            return CanonicalJson.read(content);
        } catch (JacksonException e) {
            return Map.of("damaged", content);
        }
    }

    private Optional<Actor> who() {
        return Optional.ofNullable(actor)
                .map(person -> new Actor(
                        new PersonId(person), Optional.ofNullable(onBehalfOf).map(PersonId::new)));
    }

    private Optional<CaseId> where() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    private SortedSet<ClauseRef> clauseRefs() {
        var refs = new TreeSet<>(BY_NUMBER);
        Arrays.stream(clauses.split(" ")).flatMap(EntryRow::clause).forEach(refs::add);
        return refs;
    }

    private static Stream<ClauseRef> clause(String number) {
        try {
            return Stream.of(ClauseRef.of(number));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static int[] numbers(ClauseRef clause) {
        return Arrays.stream(clause.number().split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
