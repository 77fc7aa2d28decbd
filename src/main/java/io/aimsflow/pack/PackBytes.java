package io.aimsflow.pack;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pack_chunk}: a ZIP file, a megabyte to the row. */
@Repository
class PackBytes {

    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;

    PackBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the bytes of a new file. To be closed, for the last of them. */
    Writing write(UUID pack) {
        return new Writing(pack);
    }

    /** The bytes of a chunk; empty after the last one. */
    Optional<byte[]> chunk(UUID pack, int number) {
        return jdbc.sql("select bytes from pack_chunk where pack = ? and number = ?")
                .params(pack, number)
                .query(byte[].class)
                .optional();
    }

    /** Bytes from a position on, up to the end of the chunk in which it stands. */
    byte[] from(UUID pack, long position) {
        var bytes = chunk(pack, Math.toIntExact(position / CHUNK))
                .orElseThrow(() -> new IllegalStateException("The pack %s has no byte %d".formatted(pack, position)));
        return Arrays.copyOfRange(bytes, (int) (position % CHUNK), bytes.length);
    }

    /** Counts the bytes as it stores them. */
    final class Writing extends OutputStream {

        private final UUID pack;
        private final byte[] buffer = new byte[CHUNK];
        private int filled;
        private long written;
        private int number;

        private Writing(UUID pack) {
            this.pack = pack;
        }

        long position() {
            return written;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            var done = 0;
            while (done < length) {
                var part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, part);
                filled += part;
                written += part;
                done += part;
                if (filled == CHUNK) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            jdbc.sql("insert into pack_chunk (pack, number, bytes) values (?, ?, ?)")
                    .params(pack, number, Arrays.copyOf(buffer, filled))
                    .update();
            number++;
            filled = 0;
        }
    }
}
