package io.aimsflow.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/** A random form with a valid submission, and what would make it invalid, all from one seed. */
final class RandomForm {

    /** One field of the submission: the object that holds its value, and values that it must not have. */
    record Spot(Map<String, Object> holder, String key, String path, List<Object> wrong, boolean hideable) {}

    private static final List<String> TYPES = List.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "filepicker");
    private static final String FILE = "f11e0000-0000-0000-0000-00000000000";

    private final Random random;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Object> components = new ArrayList<>();
    private final Map<String, Object> submission = new LinkedHashMap<>();
    private int count;

    RandomForm(long seed) {
        this.random = new Random(seed);
        components.add(new LinkedHashMap<>(Map.of("type", "checkbox", "id", "Show", "key", "show")));
        submission.put("show", true);
        List<BiFunction<Map<String, Object>, Place, Void>> fillers = children(components, 0, false);
        fillers.forEach(filler -> filler.apply(submission, new Place("", false)));
    }

    private record Place(String path, boolean row) {

        String of(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }
    }

    String json() {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of("id", "random", "type", "default", "schemaVersion", 19, "components", components));
    }

    Map<String, Object> submission() {
        return submission;
    }

    List<Spot> spots() {
        return spots;
    }

    Spot anySpot() {
        return spots.get(random.nextInt(spots.size()));
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<BiFunction<Map<String, Object>, Place, Void>> children(List<Object> into, int depth, boolean hidden) {
        List<BiFunction<Map<String, Object>, Place, Void>> fillers = new ArrayList<>();
        int number = 1 + random.nextInt(5);
        for (int i = 0; i < number; i++) {
            int kind = random.nextInt(depth < 3 ? 8 : 6);
            fillers.add(
                    kind == 7
                            ? list(into, depth, hidden)
                            : kind == 6 ? group(into, depth, hidden) : field(into, hidden));
        }
        return fillers;
    }

    private Map<String, Object> component(String type, boolean hide) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("id", "C" + ++count);
        json.put("label", "Component " + count);
        if (hide) {
            json.put("conditional", Map.of("hide", "=not(show)"));
        }
        return json;
    }

    private BiFunction<Map<String, Object>, Place, Void> group(List<Object> into, int depth, boolean hidden) {
        boolean hide = random.nextInt(4) == 0;
        Map<String, Object> json = component("group", hide);
        String path = random.nextBoolean() ? "" : "g" + count;
        json.put("path", path);
        List<Object> inner = new ArrayList<>();
        json.put("components", inner);
        into.add(json);
        var fillers = children(inner, depth + 1, hidden || hide);
        return (object, place) -> {
            Map<String, Object> target = path.isEmpty() ? object : new LinkedHashMap<>();
            Place here = path.isEmpty() ? place : new Place(place.of(path), false);
            if (!path.isEmpty()) {
                object.put(path, target);
            }
            fillers.forEach(filler -> filler.apply(target, here));
            return null;
        };
    }

    private BiFunction<Map<String, Object>, Place, Void> list(List<Object> into, int depth, boolean hidden) {
        boolean hide = random.nextInt(4) == 0;
        Map<String, Object> json = component("dynamiclist", hide);
        String path = "l" + count;
        json.put("path", path);
        List<Object> inner = new ArrayList<>();
        json.put("components", inner);
        into.add(json);
        var fillers = children(inner, depth + 1, hidden || hide);
        int rows = random.nextInt(3);
        return (object, place) -> {
            List<Object> items = new ArrayList<>();
            object.put(path, items);
            for (int i = 0; i < rows; i++) {
                Map<String, Object> row = new LinkedHashMap<>();
                items.add(row);
                Place here = new Place(place.of(path) + "[" + i + "]", true);
                fillers.forEach(filler -> filler.apply(row, here));
            }
            return null;
        };
    }

    private BiFunction<Map<String, Object>, Place, Void> field(List<Object> into, boolean hidden) {
        String type = pick(TYPES);
        boolean hide = random.nextInt(4) == 0;
        Map<String, Object> json = component(type, hide);
        String key = "f" + count;
        json.put("key", key);
        boolean required = random.nextBoolean();
        Map<String, Object> validate = new LinkedHashMap<>();
        validate.put("required", required);
        json.put("validate", validate);
        List<Object> wrong = new ArrayList<>();
        Object value = value(type, json, validate, wrong);
        if (required) {
            wrong.add(null);
        }
        into.add(json);
        return (object, place) -> {
            object.put(key, value);
            spots.add(new Spot(object, key, place.of(key), wrong, hidden || hide));
            return null;
        };
    }

    private Object value(String type, Map<String, Object> json, Map<String, Object> validate, List<Object> wrong) {
        wrong.add(Map.of("a", 1));
        return switch (type) {
            case "textfield", "textarea" -> text(validate, wrong);
            case "number" -> number(json, validate, wrong);
            case "checkbox" -> {
                wrong.add("yes");
                yield true;
            }
            case "radio", "select" -> {
                options(json);
                wrong.addAll(List.of("Z", 7, true));
                yield pick(List.of("A", "B", "C"));
            }
            case "checklist", "taglist" -> {
                options(json);
                wrong.addAll(List.of("A", List.of("A", "Z"), List.of("A", "A")));
                yield random.nextBoolean() ? List.of("B") : List.of("C", "A");
            }
            case "datetime" -> date(json, wrong);
            default -> {
                json.put("multiple", true);
                wrong.addAll(List.of("x", List.of(1), List.of("../../etc/passwd")));
                yield List.of(FILE + random.nextInt(10));
            }
        };
    }

    private Object text(Map<String, Object> validate, List<Object> wrong) {
        wrong.addAll(List.of(5, List.of("x"), "x\u0007", "y".repeat(20_001)));
        if (random.nextBoolean()) {
            validate.put("maxLength", 30);
            wrong.add("z".repeat(31));
        }
        if (random.nextBoolean()) {
            validate.put("minLength", 3);
            wrong.add("ab");
        }
        return pick(List.of("some text", "Größe 𝄞 ñ", "<b>&amp;</b>", "=1+1 {{x}}", "'; drop table--"));
    }

    private Object number(Map<String, Object> json, Map<String, Object> validate, List<Object> wrong) {
        wrong.addAll(List.of("5", true, Double.NaN, Double.POSITIVE_INFINITY, new BigDecimal("1e500")));
        if (random.nextBoolean()) {
            validate.put("min", -10);
            wrong.add(-11);
        }
        if (random.nextBoolean()) {
            validate.put("max", "100");
            wrong.add(new BigDecimal("100.5"));
        }
        if (random.nextBoolean()) {
            json.put("decimalDigits", 1);
            wrong.add(new BigDecimal("0.25"));
        }
        return BigDecimal.valueOf(random.nextInt(100) * 5L + 1, 1);
    }

    private Object date(Map<String, Object> json, List<Object> wrong) {
        wrong.addAll(List.of("tomorrow", 20260101, "2026-13-01", "2026-02-30T10:00"));
        String subtype = pick(List.of("date", "time", "datetime"));
        json.put("subtype", subtype);
        return switch (subtype) {
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-11";
            case "time" -> "1" + random.nextInt(10) + ":45";
            default -> "2026-01-31T0" + random.nextInt(10) + ":30";
        };
    }

    private static void options(Map<String, Object> json) {
        json.put(
                "values",
                List.of(Map.of("label", "a", "value", "A"), Map.of("label", "b", "value", "B"), Map.of("value", "C")));
    }
}
