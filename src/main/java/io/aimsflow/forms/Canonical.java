package io.aimsflow.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One way to write the same content: keys sorted, no white space, numbers in plain notation. Hashes depend on it. */
final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Canonical() {}

    static String json(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    /** A JSON value as plain Java; null for a missing one. */
    static @Nullable Object plain(JsonNode node) {
        return node.isMissingNode() ? null : MAPPER.treeToValue(node, Object.class);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
