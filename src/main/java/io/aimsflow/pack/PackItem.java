package io.aimsflow.pack;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.ControlRef;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file that is put into a pack.
 *
 * @param path of at most 200 letters, digits, dots, underscores, hyphens and slashes; see {@link #name}
 * @param title as people call it
 * @param clauses that it gives evidence for
 * @param controls that it gives evidence for
 * @param provenBy the ledger entry whose content names the SHA-256 of the file's bytes
 */
public record PackItem(
        String path,
        String title,
        PackKind kind,
        String mediaType,
        Set<ClauseRef> clauses,
        Set<ControlRef> controls,
        Optional<UUID> provenBy) {

    private static final Pattern PATH =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_NAME = 80;

    /** @throws IllegalArgumentException if the path is none that every system can unpack */
    public PackItem {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("No path for a pack: " + path);
        }
        clauses = Set.copyOf(clauses);
        controls = Set.copyOf(controls);
    }

    /** A file that serves no clause or control by itself and is proven by no entry. */
    public static PackItem of(String path, String title, PackKind kind, String mediaType) {
        return new PackItem(path, title, kind, mediaType, Set.of(), Set.of(), Optional.empty());
    }

    public PackItem serving(Set<ClauseRef> clauses, Set<ControlRef> controls) {
        return new PackItem(path, title, kind, mediaType, clauses, controls, provenBy);
    }

    public PackItem provenBy(UUID entry) {
        return new PackItem(path, title, kind, mediaType, clauses, controls, Optional.of(entry));
    }

    /** Makes a part of a path of any text: what other systems may not take becomes a hyphen. */
    public static String name(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+|[.-]+$", "");
        if (plain.length() > LONGEST_NAME) {
            var dot = plain.lastIndexOf('.');
            var ending = dot > plain.length() - 8 ? plain.substring(dot) : "";
            plain = plain.substring(0, LONGEST_NAME - ending.length()).replaceAll("[.-]+$", "") + ending;
        }
        return plain.isEmpty() ? "file" : plain;
    }
}
