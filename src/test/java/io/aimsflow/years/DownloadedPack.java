package io.aimsflow.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** An evidence pack as somebody outside has it: a ZIP file and nothing else. */
final class DownloadedPack {

    private static final String MANIFEST = "manifest.sha256";

    private final Map<String, String> hashes = new LinkedHashMap<>();
    private String manifest = "";

    DownloadedPack(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readAllBytes();
                assertThat(hashes.put(entry.getName(), sha256(content)))
                        .as("a second " + entry.getName())
                        .isNull();
                if (entry.getName().equals(MANIFEST)) {
                    manifest = new String(content, StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> paths() {
        return hashes.keySet();
    }

    /** Checks that the list of files names each file with what it holds. */
    void checkManifest() {
        Map<String, String> listed = new LinkedHashMap<>();
        manifest.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" {2}", 2))
                .forEach(pair -> listed.put(pair[1], pair[0]));
        Map<String, String> held = new LinkedHashMap<>(hashes);
        held.remove(MANIFEST);
        assertThat(listed).hasSizeGreaterThan(50).isEqualTo(held);
        var last = manifest.lastIndexOf("# sha256 of the lines above: ");
        assertThat(manifest.substring(last).strip())
                .endsWith(" " + sha256(manifest.substring(0, last).getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
