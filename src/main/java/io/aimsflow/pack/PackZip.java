package io.aimsflow.pack;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** Writes one pack as a stream: each file is packed, hashed and stored as it comes. */
final class PackZip implements PackWriter, AutoCloseable {

    private static final int BATCH = 200;

    private final UUID pack;
    private final Instant at;
    private final PackFiles files;
    private final PackBytes.Writing bytes;
    private final ZipOutputStream zip;
    private final IntConsumer progress;
    private final List<PackFiles.Row> waiting = new ArrayList<>();
    private final BiFunction<String, Object[], String> texts;
    private int count;

    /**
     * @param at time of all files, so that the same content makes the same ZIP file
     * @param progress is told how many files were put in, now and then
     * @param texts finds the text of a key, with its arguments
     */
    PackZip(
            UUID pack,
            Instant at,
            PackFiles files,
            PackBytes.Writing bytes,
            IntConsumer progress,
            BiFunction<String, Object[], String> texts) {
        this.pack = pack;
        this.at = at;
        this.files = files;
        this.bytes = bytes;
        this.zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
        this.progress = progress;
        this.texts = texts;
    }

    @Override
    public void put(PackItem item, Content content) {
        putHashed(item, content);
    }

    @Override
    public String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }

    /** As {@link #put}. Returns the SHA-256 of the file. */
    Hash putHashed(PackItem item, Content content) {
        try {
            var entry = new ZipEntry(item.path());
            entry.setTime(at.toEpochMilli());
            zip.putNextEntry(entry);
            var position = bytes.position();
            var hashed = new Hashed(zip);
            content.writeTo(hashed);
            zip.closeEntry();
            var hash = hashed.hash();
            remember(item, hashed.size, hash, position, entry.getCompressedSize());
            return hash;
        } catch (ZipException twice) {
            throw new IllegalArgumentException("Twice in a pack: " + item.path(), twice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return count;
    }

    /** Makes what was put in findable in the table. */
    void flush() {
        files.insert(pack, waiting);
        waiting.clear();
        progress.accept(count);
    }

    @Override
    public void close() throws IOException {
        flush();
        zip.close();
    }

    private void remember(PackItem item, long size, Hash hash, long position, long packed) {
        count++;
        var file = new PackedFile(count, item.path(), item.title(), item.kind(), item.mediaType(), size, hash);
        waiting.add(new PackFiles.Row(file, headings(item), item.provenBy(), position, packed));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private static List<String> headings(PackItem item) {
        return Stream.concat(
                        item.clauses().stream().map(ClauseRef::number),
                        item.controls().stream().map(ControlRef::id))
                .sorted()
                .toList();
    }

    /** Hashes and counts what passes; the end of a file is not the end of the ZIP file. */
    private static final class Hashed extends OutputStream {

        private final OutputStream out;
        private final MessageDigest digest = Hash.digest();
        private long size;

        Hashed(OutputStream out) {
            this.out = out;
        }

        Hash hash() {
            return Hash.of(digest.digest());
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            size += length;
            out.write(bytes, offset, length);
        }
    }
}
