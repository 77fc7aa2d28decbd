package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormGateTests {

    private final Forms forms = Fixtures.forms();

    static Stream<Path> ownForms() throws IOException {
        return Files.list(Path.of("forms")).filter(file -> file.toString().endsWith(".form"));
    }

    @ParameterizedTest
    @MethodSource("ownForms")
    void acceptsEveryFormOfTheProduct(Path file) throws IOException {
        FormDefinition form = forms.parse(Files.readAllBytes(file));

        assertThat(form.id() + ".form").isEqualTo(file.getFileName().toString());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{`type`:`html`,`id`:`A`,`content`:`<b>`}|can show foreign content",
                "{`type`:`iframe`,`id`:`A`,`url`:`https://example.org`}|can show foreign content",
                "{`type`:`documentPreview`,`id`:`A`}|can show foreign content",
                "{`type`:`script`,`id`:`A`}|can show foreign content",
                "{`type`:`textfeild`,`id`:`A`,`key`:`a`}|of a type that this server does not know",
                "{`id`:`A`,`key`:`a`}|of a type that this server does not know",
                "{`type`:`textfield`,`key`:`a`}|no usable id",
                "{`type`:`textfield`,`id`:`A`,`key`:`a.b`}|no usable key",
                "{`type`:`textfield`,`id`:`A`,`key`:`this`}|no usable key",
                "{`type`:`textfield`,`id`:`A`,`key`:`__proto__`}|no usable key",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`},{`type`:`textfield`,`id`:`A`,`key`:`b`}|the id of another component",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`},{`type`:`textfield`,`id`:`B`,`key`:`a`}|a key that is taken: a",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`},{`type`:`group`,`id`:`G`,`components`:[{`type`:`number`,`id`:`B`,`key`:`a`}]}|a key that is taken: a",
                "{`type`:`dynamiclist`,`id`:`L`,`path`:`l`,`components`:[{`type`:`number`,`id`:`A`,`key`:`a`},{`type`:`number`,`id`:`B`,`key`:`a`}]}|a key that is taken: a",
                "{`type`:`dynamiclist`,`id`:`L`,`components`:[]}|no usable path",
                "{`type`:`dynamiclist`,`id`:`L`,`path`:`l`,`components`:[],`properties`:{`maxItems`:`9999`}}|impossible numbers of rows",
                "{`type`:`group`,`id`:`G`}|no list of components",
                "{`type`:`text`,`id`:`T`,`components`:[`x`]}|holds components, although it is no group",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`components`:[{`type`:`html`,`id`:`H`}]}|holds components",
                "{`type`:`image`,`id`:`I`,`source`:`https://example.org/a.png`}|an image from elsewhere",
                "{`type`:`image`,`id`:`I`,`source`:`//example.org/a.png`}|an image from elsewhere",
                "{`type`:`image`,`id`:`I`,`source`:`=url`}|an image from elsewhere",
                "{`type`:`select`,`id`:`A`,`key`:`a`}|has no options",
                "{`type`:`select`,`id`:`A`,`key`:`a`,`values`:[{`value`:`x`},{`value`:`x`}]}|an option without a value, a doubled one",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`,`validate`:{`pattern`:`(`}}|is no regular expression",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`,`validate`:{`pattern`:`(a+)+$`}}|repeats a repetition",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`,`validate`:{`pattern`:`(?i)a`}}|browsers and the server do not share",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`,`validate`:{`pattern`:`[a[b]]`}}|browsers and the server do not share",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`validate`:{`min`:`one`}}|no number in \"min\"",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`increment`:0}|an increment that is not above 0",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`b = 1`}}|no expression in \"Hide if\"",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=b = `}}|is no FEEL expression",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=for i in 1..999999999 return i`}}|uses what forms may not",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=9 ** 99999999`}}|uses what forms may not",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=matches(b, \\\"(a+)+\\\")`}}|calls the function 'matches'",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`={x: b, y: x + x}.y`}}|uses what forms may not",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=(function(x) external {java: {class: \\\"a\\\", method signature: \\\"b()\\\"}})(1)`}}|has an expression in \"Hide if\" that",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=b in [1..10]`}}|uses what forms may not",
                "{`type`:`number`,`id`:`A`,`key`:`a`,`conditional`:{`hide`:`=is blank(b)`}}|calls the function 'is blank'",
                "{`type`:`expression`,`id`:`A`,`key`:`a`}|no expression in \"Target value\"",
                "{`type`:`textfield`,`id`:`A`,`key`:`a`,`properties`:{`picker`:{}}}|custom properties that are no plain values",
                "7|something that is no component",
            })
    void refusesAndSaysWhy(String components, String reason) {
        assertThatThrownBy(() -> forms.parse(form(components.replace('`', '"'))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "|not a JSON object",
                "[]|not a JSON object",
                "{|not sound JSON",
                "{} {}|not sound JSON",
                "{`id`:1,`id`:2}|not sound JSON",
                "{`id`:`<script>`,`type`:`default`,`components`:[]}|no usable id",
                "{`id`:`a`,`components`:[]}|type is not",
                "{`id`:`a`,`type`:`default`}|no list of components",
                "{`id`:`a`,`type`:`default`,`components`:[],`schemaVersion`:99}|newer form-js",
            })
    void refusesWhatIsNoForm(String json, String reason) {
        String text = json == null ? "" : json.replace('`', '"');

        assertThatThrownBy(() -> forms.parse(text))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesTheComponentAndTheRemedy() {
        assertThatThrownBy(() -> forms.parse(
                        form("{\"type\":\"select\",\"id\":\"Field_1\",\"key\":\"owner\",\"label\":\"Owner\"}")))
                .hasMessageContaining("The select \"Owner\" (id Field_1) has no options. List some");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> forms.parse(new byte[Limits.FORM_BYTES + 1])).isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> forms.parse(form(IntStream.range(0, 501)
                        .mapToObj(i -> "{\"type\":\"spacer\",\"id\":\"S" + i + "\"}")
                        .toArray(String[]::new))))
                .hasMessageContaining("more than 500 components");
        String deep = IntStream.range(0, 9)
                        .mapToObj(i -> "{\"type\":\"group\",\"id\":\"G" + i + "\",\"components\":[")
                        .collect(Collectors.joining())
                + "]}".repeat(9);
        assertThatThrownBy(() -> forms.parse(form(deep))).hasMessageContaining("nests them deeper");
        assertThatThrownBy(() -> forms.parse("[".repeat(100_000))).isInstanceOf(FormRejected.class);
    }

    @Test
    void findsTheSlowPatternThatLooksHarmless() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"textfield\",\"id\":\"F\",\"key\":\"f\",\"validate\":{\"pattern\":\"^(a|a|ab?)+$\"}}"));

        assertThatThrownBy(() -> forms.check(
                        form, java.util.Map.of("f", "a".repeat(500) + "!"), Fixtures.context(java.util.Map.of())))
                .isInstanceOf(InvalidSubmission.class);
    }

    @Test
    void keepsTheJsonAndItsHash() {
        String json = form("{\"type\":\"spacer\",\"id\":\"S\"}");
        FormDefinition form = forms.parse(json);

        assertThat(form.json()).isEqualTo(json);
        assertThat(form.sha256()).hasSize(64);
        assertThat(forms.parse(json)).isSameAs(form);
    }

    @Test
    void translatesEveryText() {
        FormDefinition form = forms.parse(form("""
                {"type":"group","id":"G","label":"Group","properties":{"label:de":"Gruppe"},"components":[
                  {"type":"select","id":"S","key":"s","label":"State","description":"How it is",
                   "values":[{"label":"Open","value":"OPEN"},{"label":"Done","value":"DONE"}],
                   "properties":{"label:de":"Stand","description:de":"Wie es steht","option:OPEN:de":"Offen","x":"y"}},
                  {"type":"text","id":"T","text":"Read","properties":{"text:de":"Lies"}}]}"""));

        assertThat(form.localised(Locale.GERMANY))
                .contains("Gruppe", "Stand", "Wie es steht", "Offen", "\"label\":\"Done\"", "Lies", "\"x\":\"y\"")
                .doesNotContain("State", "How it is", "label:de", "option:OPEN:de");
        assertThat(form.localised(Locale.FRENCH)).contains("State").doesNotContain("Stand", "label:de");
    }
}
