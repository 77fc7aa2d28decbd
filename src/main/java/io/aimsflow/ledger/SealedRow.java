package io.aimsflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ledger_leaf} with the entry that it seals.
 *
 * @param hashes of the subtrees that the leaf completes, from itself upwards; too few or null where they were damaged
 * @param entry null if it is gone
 */
record SealedRow(
        long index,
        UUID entryId,
        List<@Nullable Hash> hashes,
        @Nullable EntryRow entry) {

    static final String SELECT = "select l.entry as sealed, l.hashes, " + EntryRow.COLUMNS
            + " from ledger_leaf l left join ledger_entry e on e.id = l.entry order by l.leaf_index";

    static SealedRow read(ResultSet row, int number) throws SQLException {
        long index = row.getLong("leaf_index");
        return new SealedRow(
                index,
                row.getObject("sealed", UUID.class),
                hashes(index, row.getBytes("hashes")),
                row.getObject("id") == null ? null : EntryRow.read(row, number));
    }

    /** How many subtrees a leaf completes, itself included. */
    static int completes(long index) {
        return Long.numberOfTrailingZeros(index + 1) + 1;
    }

    private static List<@Nullable Hash> hashes(long index, byte[] bytes) {
        var hashes = new ArrayList<@Nullable Hash>();
        for (int level = 0; level < completes(index); level++) {
            int end = (level + 1) * Hash.LENGTH;
            hashes.add(end > bytes.length ? null : Hash.of(Arrays.copyOfRange(bytes, end - Hash.LENGTH, end)));
        }
        return hashes;
    }
}
