package io.aimsflow.forms;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps submissions onto records, and what records hold onto plain values. */
final class Binding {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new IdModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    <F extends Record> F bind(Submission submission, Class<F> type) {
        try {
            return mapper.convertValue(submission.data(), type);
        } catch (JacksonException e) {
            Path path = path(e.getPath());
            String label = submission.form().root().label(Locale.ENGLISH);
            throw new InvalidSubmission(List.of(new FieldError(path.text(), label, "not-understood", new Object[0])));
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> plain(Map<String, ?> values) {
        return mapper.convertValue(values, Map.class);
    }

    private static Path path(List<JacksonException.Reference> references) {
        Path path = Path.ROOT;
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            path = name == null ? path.row(reference.getIndex()) : path.key(name);
        }
        return path;
    }
}
