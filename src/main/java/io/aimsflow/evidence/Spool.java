package io.aimsflow.evidence;

import io.aimsflow.ledger.Hash;
import io.aimsflow.shared.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.tika.Tika;
import org.springframework.util.unit.DataSize;

/** An upload on its way: hashed, measured and looked at in a temporary file, so that memory stays small. */
final class Spool implements AutoCloseable {

    private static final Tika TIKA = new Tika();

    private final Path path;
    private final Hash sha256;
    private final long size;

    private Spool(Path path, Hash sha256, long size) {
        this.path = path;
        this.sha256 = sha256;
        this.size = size;
    }

    /** @throws Refused if there is nothing to read, or more than the limit */
    static Spool read(InputStream in, DataSize limit) {
        Path path = null;
        try {
            path = Files.createTempFile("aimsflow-upload-", null);
            var digest = MessageDigest.getInstance("SHA-256");
            long size = copy(in, path, digest, limit);
            return new Spool(path, Hash.of(digest.digest()), size);
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException("The upload can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (Refused e) {
            delete(path);
            throw e;
        }
    }

    Hash sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    /** The kind of file, by its first bytes; the name only tells apart kinds that begin alike. */
    String mediaType(String name) {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            return TIKA.detect(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(path);
    }

    private static long copy(InputStream in, Path path, MessageDigest digest, DataSize limit) throws IOException {
        long size = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit.toBytes()) {
                    throw Refused.at("file", "file-too-large", limit.toMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Refused.at("file", "file-empty");
        }
        return size;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
