package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.context;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The server against the real form-js: what it submits for random forms and data, and what it finds wrong with that. */
class BrowserTests {

    private static final int CASES = 250;
    private static final List<String> CONDITIONS = List.of(
            "=c1",
            "=not(c1)",
            "=t1 = \"abc\"",
            "=t1 != \"\"",
            "=n1 > 5",
            "=n1 = null",
            "=s1 = \"A\"",
            "=s1 != \"A\"",
            "=list contains(k1, \"B\")",
            "=count(k1) = 0",
            "=d1 = null",
            "=date(d1) < date(\"2026-03-01\")",
            "=count(l) > 1",
            "=some row in l satisfies row.n2 > 5",
            "=g.t3 = \"abc\" and c1",
            "=n1 > 5 or s1 = \"B\"",
            "=extra = \"on\"",
            "=missing",
            "=string length(t1) > 3",
            "=if c1 then n1 > 5 else false",
            "=n1 in (1, 7)",
            "=n1 between 5 and 20",
            "=this.s1 = \"A\"",
            "=t1",
            "=contains(t1, \"b\") or missing = 1",
            "=k1[1] = \"A\"",
            "=sum(l.n2) > 8",
            "=s1 in (\"A\") and c1",
            "=not(s1 in (\"A\"))",
            "=every row in l satisfies row.n2 > 5",
            "=(n1 > 5) and (some row in l satisfies row.n2 > 5)",
            "=not(n1 > 5)",
            "=n1 <= 5 and c1",
            "=s1 in (\"A\", \"B\")",
            "=n1 != 7",
            "=n1 + 1 > 5",
            "=upper case(t1) = \"ABC\"",
            "=starts with(t1, \"a\")",
            "=substring(t1, 1, 1) = \"a\"",
            "=max(l.n2) > 5",
            "=l[1].n2 > 5",
            "=count(l[item.n2 > 5]) > 0",
            "=d1 < \"2026-03-01\"",
            "=n1 = 7 or n1 = null",
            "=g = null",
            "=g.t3 = null",
            "=n1 * 2 = 14",
            "=-n1 < 0",
            "=string(n1) = \"7\"");
    private static final List<String> ROW_CONDITIONS = List.of(
            "=this.n2 > 5",
            "=this.s2 = \"A\"",
            "=i[1] = 1",
            "=i[1] > 1 and c1",
            "=parent.t1 = \"abc\"",
            "=_parent_.n1 > 5",
            "=_this_.t2 = null",
            "=this.t2 = \"\"",
            "=n1 > this.n2",
            "=count(parent.l) = 2",
            "=s1 = this.s2");

    private final Forms forms = Fixtures.forms();
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void decidesAsTheBrowserDoes() throws Exception {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            cases.add(new Case(new Random(seed)).json());
        }

        JsonNode answers = mapper.readTree(node(mapper.writeValueAsString(cases)));

        List<String> differences = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            compare(seed, cases.get(seed), answers.path(seed), differences);
        }
        assertThat(differences).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void compare(int seed, Map<String, Object> one, JsonNode answer, List<String> differences) {
        FormDefinition form = forms.parse(mapper.writeValueAsString(one.get("schema")));
        FormContext context = context((Map<String, Object>) one.get("data"));
        Set<String> wrong = new TreeSet<>();
        answer.path("errors")
                .properties()
                .forEach(error -> wrong.addAll(paths(form, error.getKey(), error.getValue())));
        Map<String, Object> submitted = Canonical.map(answer.path("data").toString());
        String verdict;
        String here;
        try {
            here = Canonical.json(forms.check(form, submitted, context).data());
            verdict = wrong.isEmpty() ? "" : "browser finds " + wrong + ", server nothing";
        } catch (InvalidSubmission e) {
            Set<String> found =
                    new TreeSet<>(e.errors().stream().map(FieldError::path).toList());
            here = "";
            verdict = found.equals(wrong) ? "" : "browser finds " + wrong + ", server " + e.errors();
        }
        String there = Canonical.json(submitted).replace("\"\"", "null");
        here = here.replace("\"g\":{},", "").replace("\"l\":[],", "");
        if (verdict.isEmpty() && !here.isEmpty() && !here.equals(there)) {
            verdict = "browser submits " + there + ", server keeps " + here;
        }
        if (!verdict.isEmpty()) {
            differences.add(seed + ": " + verdict + "\n   of " + mapper.writeValueAsString(one));
        }
    }

    /** The paths of one component's errors: form-js keys them by id and, in a list, by row. */
    private static List<String> paths(FormDefinition form, String id, JsonNode errors) {
        String path = Case.PATHS.get(id);
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < errors.size(); row++) {
            if (!path.contains("[]")) {
                return List.of(path);
            }
            if (errors.path(row) instanceof ArrayNode found && !found.isEmpty()) {
                paths.add(path.replace("[]", "[" + row + "]"));
            }
        }
        return paths;
    }

    private static String node(String input) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("node", "src/test/javascript/form-js.cjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return answer;
    }

    /** A form of always the same fields with random limits and conditions, opened with random data. */
    private static final class Case {

        static final Map<String, String> PATHS = Map.of(
                "T1", "t1", "N1", "n1", "C1", "c1", "S1", "s1", "K1", "k1", "D1", "d1", "T3", "g.t3", "T2", "l[].t2",
                "N2", "l[].n2", "S2", "l[].s2");

        private static final List<String> KEYS =
                List.of("t1", "n1", "c1", "s1", "k1", "d1", "g", "t3", "l", "t2", "n2", "s2");

        private final Random random;
        private final List<String> hideable;

        Case(Random random) {
            this.random = random;
            this.hideable = KEYS.stream().filter(key -> one(3)).toList();
        }

        Map<String, Object> json() {
            List<Object> components = new ArrayList<>(List.of(
                    field("textfield", "T1", "t1", CONDITIONS),
                    field("number", "N1", "n1", CONDITIONS),
                    field("checkbox", "C1", "c1", CONDITIONS),
                    field("select", "S1", "s1", CONDITIONS),
                    field("checklist", "K1", "k1", CONDITIONS),
                    field("datetime", "D1", "d1", CONDITIONS),
                    container("group", "G", "g", List.of(field("textarea", "T3", "t3", CONDITIONS))),
                    container(
                            "dynamiclist",
                            "L",
                            "l",
                            List.of(
                                    field("textfield", "T2", "t2", ROW_CONDITIONS),
                                    field("number", "N2", "n2", ROW_CONDITIONS),
                                    field("radio", "S2", "s2", ROW_CONDITIONS)))));
            return Map.of("schema", Map.of("id", "x", "type", "default", "components", components), "data", data());
        }

        private Map<String, Object> container(String type, String id, String path, List<Object> children) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("type", type);
            json.put("id", id);
            json.put("path", path);
            json.put("components", children);
            hide(json, path, CONDITIONS);
            return json;
        }

        private Map<String, Object> field(String type, String id, String key, List<String> conditions) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("type", type);
            json.put("id", id);
            json.put("key", key);
            Map<String, Object> validate = new LinkedHashMap<>();
            json.put("validate", validate);
            validate.put("required", one(2));
            if (type.startsWith("text")) {
                put(validate, "minLength", 3, "maxLength", "=n1");
                put(validate, "pattern", "^a", "validationType", "email");
            } else if (type.equals("number")) {
                put(validate, "min", 2, "max", "=if c1 then 5 else null");
                put(json, "decimalDigits", 1, "increment", "0.5");
            } else if (!type.equals("checkbox") && !type.equals("datetime")) {
                json.put("values", List.of(Map.of("label", "a", "value", "A"), Map.of("label", "b", "value", "B")));
            }
            hide(json, key, conditions);
            return json;
        }

        /** Conditions look at fields that are always there: what hangs on hidden values has its own test. */
        private void hide(Map<String, Object> json, String key, List<String> conditions) {
            String condition = pick(conditions);
            if (hideable.contains(key)
                    && hideable.stream().noneMatch(hidden -> condition.matches(".*\\b" + hidden + "\\b.*"))) {
                json.put("conditional", Map.of("hide", condition));
            }
        }

        private void put(Map<String, Object> json, String name, Object value, String other, Object otherValue) {
            if (one(4)) {
                json.put(name, value);
            }
            if (one(5)) {
                json.put(other, otherValue);
            }
        }

        private Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            some(data, "t1", "abc", "", "a@b.c", "abcdefgh");
            some(data, "n1", 1, 7, 7.25, 0);
            some(data, "c1", true, false);
            some(data, "s1", "A", "B");
            some(data, "k1", List.of(), List.of("A"), List.of("B", "A"));
            some(data, "d1", "2026-01-01", "2026-06-01");
            some(data, "extra", "on", "off");
            some(data, "g", Map.of(), Map.of("t3", "abc"));
            List<Object> rows = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Map<String, Object> row = new LinkedHashMap<>();
                some(row, "t2", "abc", "x");
                some(row, "n2", 1, 7, 7.5);
                some(row, "s2", "A", "B");
                rows.add(row);
            }
            data.put("l", rows);
            return data;
        }

        private void some(Map<String, Object> data, String key, Object... values) {
            if (!one(5)) {
                data.put(key, values[random.nextInt(values.length)]);
            }
        }

        private boolean one(int of) {
            return random.nextInt(of) == 0;
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
