package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aimsflow.forms.RandomForm.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every form and every submission. */
class FormPropertyTests {

    private static final Forms FORMS = Fixtures.forms();
    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 300)
    void validSubmissionsAreKeptAsTheyAre(@ForAll long seed) {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = FORMS.parse(random.json());

        Submission submission = FORMS.check(form, random.submission(), context(Map.of()));

        assertThat(Canonical.json(submission.data())).isEqualTo(Canonical.json(random.submission()));
        Map<String, Object> stored = Canonical.map(Canonical.json(submission.data()));
        assertThat(FORMS.check(form, stored, context(Map.of())).data()).isEqualTo(submission.data());
        assertThat(FORMS.labelled(form, stored, Locale.GERMAN)).isNotEmpty();
    }

    @Property(tries = 300)
    void oneWrongValueIsRefusedByName(@ForAll long seed) {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = FORMS.parse(random.json());
        if (random.spots().isEmpty()) {
            return;
        }
        Spot spot = random.anySpot();
        spot.holder().put(spot.key(), random.pick(spot.wrong()));

        assertThat(pathsOf(form, random.submission())).containsExactly(spot.path());
    }

    @Property(tries = 200)
    void anUnknownKeyIsRefusedByName(@ForAll long seed) {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = FORMS.parse(random.json());
        if (random.spots().isEmpty()) {
            return;
        }
        Spot spot = random.anySpot();
        spot.holder().put("notInTheForm", "x");

        assertThat(pathsOf(form, random.submission()))
                .containsExactly(spot.path()
                                .substring(0, spot.path().length() - spot.key().length()) + "notInTheForm");
    }

    @Property(tries = 300)
    void hiddenFieldsNeverReachTheResult(@ForAll long seed) {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = FORMS.parse(random.json());
        random.submission().put("show", false);
        random.spots().stream()
                .filter(Spot::hideable)
                .forEach(spot -> spot.holder().put(spot.key(), "§hidden§"));

        Submission submission = FORMS.check(form, random.submission(), context(Map.of()));

        assertThat(Canonical.json(submission.data())).doesNotContain("§hidden§");
        random.spots().stream()
                .filter(spot -> !spot.hideable())
                .forEach(spot -> assertThat(Canonical.json(submission.data())).contains("\"" + spot.key() + "\""));
    }

    @Property(tries = 600)
    void parsingRefusesOrAcceptsButNeverFails(@ForAll("hostileForms") String json) {
        FormDefinition form = accepted(json);

        if (form != null) {
            assertThat(form.localised(Locale.GERMAN)).isNotEmpty();
            assertThat(FORMS.labelled(form, Map.of(), Locale.GERMAN)).isNotNull();
        }
    }

    @Property(tries = 300)
    void checkingRefusesOrAcceptsButNeverFails(@ForAll long seed) {
        RandomForm random = new RandomForm(seed);
        FormDefinition form = FORMS.parse(random.json());
        JsonNode input = MAPPER.valueToTree(random.submission());
        for (int i = 0; i < 3; i++) {
            mutate(input, new Random(seed + i));
        }
        Object hostile = MAPPER.treeToValue(input, Object.class);

        if (hostile instanceof Map<?, ?> map) {
            pathsOf(form, Canonical.map(Canonical.json(map)));
        }
    }

    @Provide
    Arbitrary<String> hostileForms() {
        Arbitrary<String> mutated = Arbitraries.longs().map(FormPropertyTests::mutatedForm);
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> jsonLike = Arbitraries.strings()
                .withChars("{}[]\":,=019truefalsnidcomp\\u")
                .ofMaxLength(80);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, mutated),
                net.jqwik.api.Tuple.of(1, text),
                net.jqwik.api.Tuple.of(1, jsonLike));
    }

    private static String mutatedForm(long seed) {
        JsonNode form = MAPPER.readTree(new RandomForm(seed).json());
        Random random = new Random(seed);
        for (int i = 0; i <= random.nextInt(4); i++) {
            mutate(form, random);
        }
        return form.toString();
    }

    /** Replaces or removes something, anywhere. */
    private static void mutate(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode victim = containers.get(random.nextInt(containers.size()));
        if (victim instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            object.set(random.nextInt(5) == 0 ? name + "x" : name, junk(random));
        } else if (victim instanceof ArrayNode array) {
            array.insert(0, junk(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.values().forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode junk(Random random) {
        List<String> junk = List.of(
                "null",
                "true",
                "-1",
                "1e99",
                "0.5",
                "\"\"",
                "\"=\"",
                "\"= 1 +\"",
                "\"=a.b[c > 1]\"",
                "\"text\"",
                "\"select\"",
                "[]",
                "{}",
                "[[[[]]]]",
                "{\"hide\":\"=x\"}",
                "{\"hide\":5}",
                "[null]",
                "[{\"type\":\"text\"}]",
                "\"((((\"",
                "{\"min\":\"=show\",\"pattern\":\"[\"}",
                "{\"picker\":\"person\"}",
                "\"\\ud800\"",
                "\"dynamiclist\"",
                "\"date\"");
        return MAPPER.readTree(junk.get(random.nextInt(junk.size())));
    }

    private static FormDefinition accepted(String json) {
        try {
            return FORMS.parse(json);
        } catch (FormRejected e) {
            assertThat(e.problems()).isNotEmpty();
            return null;
        }
    }

    private static List<String> pathsOf(FormDefinition form, Map<String, Object> input) {
        InvalidSubmission refusal =
                catchThrowableOfType(InvalidSubmission.class, () -> FORMS.check(form, input, context(Map.of())));
        return refusal == null
                ? List.of()
                : refusal.errors().stream().map(FieldError::path).distinct().toList();
    }
}
