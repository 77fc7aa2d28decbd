package io.aimsflow.pack;

import io.aimsflow.ledger.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The list of all files with their SHA-256, as {@code sha256sum -c} reads it. Its last line, a comment to that command, holds the
 * SHA-256 of the lines before it, so that a change of the list itself is found too.
 */
final class PackManifest {

    static final String PATH = "manifest.sha256";

    private PackManifest() {}

    /** Returns the SHA-256 of the list, its last line included: who knows it knows every file of the pack. */
    static Hash write(Supplier<Stream<PackFiles.Row>> files, PackZip zip) {
        var item = PackItem.of(PATH, PATH, PackKind.PAGE, "text/plain");
        return zip.putHashed(item, out -> {
            var lines = new DigestOutputStream(out, Hash.digest());
            try (Stream<PackFiles.Row> rows = files.get()) {
                for (Iterator<PackFiles.Row> each = rows.iterator(); each.hasNext(); ) {
                    write(each.next().file(), lines);
                }
            }
            var last = "# sha256 of the lines above: "
                    + Hash.of(lines.getMessageDigest().digest()) + "\n";
            out.write(last.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void write(PackedFile file, OutputStream out) throws IOException {
        out.write((file.sha256() + "  " + file.path() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
