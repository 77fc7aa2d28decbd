package io.aimsflow.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses forms and remembers the last few hundred by their hash: a form is parsed once, not with each task. */
final class FormCache {

    private static final int SIZE = 300;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.FORM_DEPTH)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, FormDefinition> forms = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FormDefinition> eldest) {
            return size() > SIZE;
        }
    };
    private final Expressions expressions;

    FormCache(Expressions expressions) {
        this.expressions = expressions;
    }

    FormDefinition parse(String json) {
        if (json.length() > Limits.FORM_BYTES) {
            throw new FormRejected("The form is larger than " + Limits.FORM_BYTES / 1024 + " KB. Split it.");
        }
        String sha256 = Canonical.sha256(json);
        return remembered("new " + sha256, () -> read(sha256, json, true));
    }

    /** A form that was accepted once stays readable, even if the gate has become stricter since. */
    FormDefinition kept(String sha256, Supplier<String> json) {
        return remembered("kept " + sha256, () -> read(sha256, json.get(), false));
    }

    private FormDefinition remembered(String key, Supplier<FormDefinition> reader) {
        return known(key).orElseGet(() -> {
            FormDefinition form = reader.get();
            synchronized (forms) {
                forms.put(key, form);
            }
            return form;
        });
    }

    private Optional<FormDefinition> known(String key) {
        synchronized (forms) {
            return Optional.ofNullable(forms.get(key));
        }
    }

    private FormDefinition read(String sha256, String json, boolean strict) {
        if (tree(json) instanceof ObjectNode tree) {
            Container root = new FormReader(expressions).read(tree, strict);
            return new FormDefinition(tree.path("id").asString(), json, sha256, root);
        }
        throw new FormRejected("The form is not a JSON object. Save it in Camunda Modeler.");
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException e) {
            throw new FormRejected("The form is not sound JSON: " + e.getOriginalMessage());
        }
    }
}
