package io.aimsflow.pack;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.TreeHead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What proves a pack without this server: the head of the ledger, the hashes of all its leaves, from which anybody computes the
 * head again, the entry for each file that the ledger vouches for, and the program that checks all of it.
 */
@Component
class PackProofs {

    private static final int LEAVES = 4096;

    private final PackFiles files;
    private final Ledger ledger;

    PackProofs(PackFiles files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    void write(UUID pack, TreeHead head, PackZip zip) {
        zip.put(
                page("ledger/head.txt", "text/plain"),
                out -> text(
                        out,
                        "%d %s %s%n"
                                .formatted(head.size(), head.root(), head.at())
                                .replace("\r", "")));
        zip.put(page("ledger/leaves.sha256", "application/octet-stream"), out -> leaves(head.size(), out));
        zip.flush();
        zip.put(page("ledger/proofs.tsv", "text/tab-separated-values"), out -> proofs(pack, head.size(), out));
        zip.put(page("Verify.java", "text/plain"), out -> copy("pack/Verify.java", out));
        zip.put(page("style.css", "text/css"), out -> copy("pack/style.css", out));
    }

    private void leaves(long size, OutputStream out) throws IOException {
        for (long from = 0; from < size; from += LEAVES) {
            for (var leaf : ledger.leaves(from, (int) Math.min(LEAVES, size - from))) {
                out.write(leaf.bytes());
            }
        }
    }

    /** A line for each file: path, place in the tree, leaf, content of the entry; neither of the last two can hold a tab. */
    private void proofs(UUID pack, long size, OutputStream out) throws IOException {
        List<PackFiles.Row> rows;
        for (var after = 0;
                !(rows = files.proven(pack, after)).isEmpty();
                after = rows.get(rows.size() - 1).file().number()) {
            var told = ledger.extracts(rows.stream()
                    .map(row -> row.provenBy().orElseThrow())
                    .distinct()
                    .toList());
            for (var row : rows) {
                var extract = told.get(row.provenBy().orElseThrow());
                if (extract != null && extract.index() < size) {
                    text(
                            out,
                            String.join(
                                            "\t",
                                            row.file().path(),
                                            Long.toString(extract.index()),
                                            extract.leaf(),
                                            extract.content())
                                    + "\n");
                }
            }
        }
    }

    private static PackItem page(String path, String mediaType) {
        return PackItem.of(path, path, PackKind.PAGE, mediaType);
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void copy(String resource, OutputStream out) throws IOException {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            in.transferTo(out);
        }
    }
}
