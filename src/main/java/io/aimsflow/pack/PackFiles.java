package io.aimsflow.pack;

import io.aimsflow.ledger.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pack_file}: what stands in a pack and where. */
@Repository
class PackFiles {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PackFiles(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A file with what only the pack itself needs to know of it. */
    record Row(PackedFile file, List<String> headings, Optional<UUID> provenBy, long position, long packedSize) {}

    /** How a page of files is read again: those after a number. */
    interface Page {
        List<Row> after(int number);
    }

    void insert(UUID pack, List<Row> rows) {
        batches.batchUpdate("""
                        insert into pack_file (pack, number, path, title, kind, media_type, size, sha256, headings, proven_by,
                                               position, packed_size, words)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, search_vector(?, ?))""", rows, PAGE, (insert, row) -> {
            var file = row.file();
            insert.setObject(1, pack);
            insert.setInt(2, file.number());
            insert.setString(3, file.path());
            insert.setString(4, file.title());
            insert.setString(5, file.kind().name());
            insert.setString(6, file.mediaType());
            insert.setLong(7, file.size());
            insert.setBytes(8, file.sha256().bytes());
            insert.setArray(
                    9,
                    insert.getConnection().createArrayOf("text", row.headings().toArray()));
            insert.setObject(10, row.provenBy().orElse(null));
            insert.setLong(11, row.position());
            insert.setLong(12, row.packedSize());
            insert.setString(13, file.title());
            insert.setString(14, file.path() + " " + String.join(" ", row.headings()));
        });
    }

    Optional<Row> find(UUID pack, String path) {
        return jdbc.sql("select * from pack_file where pack = ? and path = ?")
                .params(pack, path)
                .query(PackFiles::read)
                .optional();
    }

    /** All files, a page at a time. */
    Stream<Row> all(UUID pack) {
        return paged(
                after -> jdbc.sql("select * from pack_file where pack = ? and number > ? order by number limit " + PAGE)
                        .params(pack, after)
                        .query(PackFiles::read)
                        .list());
    }

    /** Those that an entry of the ledger proves, a page at a time. */
    List<Row> proven(UUID pack, int after) {
        return jdbc.sql("""
                        select * from pack_file where pack = ? and number > ? and proven_by is not null
                         order by number limit ?""").params(pack, after, PAGE).query(PackFiles::read).list();
    }

    /** A page of those that are named under a clause or control, in the order in which people look for them. */
    List<Row> under(UUID pack, String heading, int limit, int offset) {
        return jdbc.sql("""
                        select * from pack_file where pack = ? and headings @> array[?::text] and kind = any(?)
                         order by array_position(?::text[], kind), number limit ? offset ?""")
                .params(pack, heading, listed(), listed(), limit, offset)
                .query(PackFiles::read)
                .list();
    }

    /** How many files are named under a clause or control. */
    int countUnder(UUID pack, String heading) {
        return jdbc.sql(
                        "select count(*) from pack_file where pack = ? and headings @> array[?::text] and kind = any(?)")
                .params(pack, heading, listed())
                .query(Integer.class)
                .single();
    }

    /** The pages of clauses and controls, each the first of its kind, with how many files are named under it. */
    List<PackContent> contents(UUID pack) {
        return jdbc.sql("""
                        with named as (select unnest(headings) as heading, count(*) as files from pack_file
                                        where pack = :pack and kind = any(:listed::text[]) group by 1)
                        select f.path, f.title, coalesce(n.files, 0) as files
                          from pack_file f left join named n on n.heading = split_part(f.title, ' ', 1)
                         where f.pack = :pack and f.kind = 'PAGE'
                           and f.path in ('clauses/' || split_part(f.title, ' ', 1) || '.html',
                                          'controls/' || split_part(f.title, ' ', 1) || '.html')
                         order by f.number""")
                .param("pack", pack)
                .param("listed", listed())
                .query((row, number) ->
                        PackContent.of(row.getString("path"), row.getString("title"), row.getInt("files")))
                .list();
    }

    List<Row> ofKind(UUID pack, PackKind kind) {
        return jdbc.sql("select * from pack_file where pack = ? and kind = ? order by number limit " + PAGE)
                .params(pack, kind.name())
                .query(PackFiles::read)
                .list();
    }

    List<PackedFile> search(UUID pack, PackSearch asked, int limit) {
        return jdbc
                .sql("""
                        select * from pack_file
                         where pack = :pack and number > :after
                           and (:text = '' or words @@ search_query(:text))
                           and (:kind::text is null or kind = :kind) and (:kind::text is not null or kind <> 'RECORD')
                           and (:heading::text is null or headings @> array[:heading::text])
                         order by number limit :limit""")
                .param("pack", pack)
                .param("after", asked.after())
                .param("text", asked.text())
                .param("kind", asked.kind().map(PackKind::name).orElse(null))
                .param("heading", asked.heading().orElse(null))
                .param("limit", limit)
                .query(PackFiles::read)
                .list()
                .stream()
                .map(Row::file)
                .toList();
    }

    private static Stream<Row> paged(Page page) {
        return Stream.iterate(
                        page.after(0),
                        rows -> !rows.isEmpty(),
                        rows -> page.after(rows.get(rows.size() - 1).file().number()))
                .flatMap(List::stream);
    }

    private static String[] listed() {
        return Stream.of(PackKind.values())
                .filter(PackKind::listed)
                .map(PackKind::name)
                .toArray(String[]::new);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                new PackedFile(
                        row.getInt("number"),
                        row.getString("path"),
                        row.getString("title"),
                        PackKind.valueOf(row.getString("kind")),
                        row.getString("media_type"),
                        row.getLong("size"),
                        Hash.of(row.getBytes("sha256"))),
                List.of((String[]) row.getArray("headings").getArray()),
                Optional.ofNullable(row.getObject("proven_by", UUID.class)),
                row.getLong("position"),
                row.getLong("packed_size"));
    }
}
