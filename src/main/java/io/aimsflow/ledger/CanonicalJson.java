package io.aimsflow.ledger;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.RecordId;
import io.aimsflow.shared.WorkItemId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON that has one text per value: keys sorted, no white space, ids as plain strings. What is hashed is this text, and
 * this text is what is stored.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(idsAsText())
            .build();

    private CanonicalJson() {}

    /** Writes maps, lists, texts, numbers, truth values, ids, instants and records of these. */
    public static String of(Object value) {
        String json = MAPPER.writeValueAsString(value);
        // half a surrogate pair cannot be stored as UTF-8, so it must not be hashed either
        return new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Reads a JSON object; its keys keep their order. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String json) {
        return MAPPER.readValue(json, Map.class);
    }

    private static SimpleModule idsAsText() {
        var module = new SimpleModule("ids");
        List.of(CaseId.class, ClauseRef.class, FileId.class, PersonId.class, RecordId.class, WorkItemId.class)
                .forEach(type -> module.addSerializer(type, ToStringSerializer.instance));
        return module;
    }
}
