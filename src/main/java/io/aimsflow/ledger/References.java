package io.aimsflow.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the content of an entry refers to. */
final class References {

    private References() {}

    /** Everything that the content refers to, under whatever key. */
    static Stream<ContentReference> in(Map<String, Object> content) {
        return content.values().stream().flatMap(References::of);
    }

    /** One reference, those of a list, or none. @throws IllegalArgumentException if an id or hash is damaged */
    static Stream<ContentReference> of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("id") && map.containsKey("sha256")) {
            return Stream.of(new ContentReference(
                    UUID.fromString(String.valueOf(map.get("id"))), Hash.of(String.valueOf(map.get("sha256")))));
        }
        return value instanceof List<?> list ? list.stream().flatMap(References::of) : Stream.of();
    }
}
