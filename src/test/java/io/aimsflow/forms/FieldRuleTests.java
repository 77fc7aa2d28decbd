package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.ADA;
import static io.aimsflow.forms.Fixtures.context;
import static io.aimsflow.forms.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** One row for each component and rule: a field "f" with these settings, a value, and what comes of it. */
class FieldRuleTests {

    private final Forms forms = Fixtures.forms();
    private final JsonMapper mapper = new JsonMapper();

    @DisplayName("takes a value")
    @ParameterizedTest(name = "{0} {1} takes {2} as {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "textfield||\"a\"|\"a\"",
                "textfield||\"a\\tb\"|\"a b\"",
                "textfield||\"u\\u0308\"|\"ü\"",
                "textfield||\"\"|null",
                "textfield||null|null",
                "textfield|`validate`:{`minLength`:2}|\"\"|null",
                "textfield|`validate`:{`minLength`:2,`maxLength`:3}|\" abc \"|\" abc \"",
                "textfield|`validate`:{`pattern`:`^[A-Z]{2}-\\\\d+$`}|\"NC-12\"|\"NC-12\"",
                "textfield|`validate`:{`pattern`:`b`}|\"abc\"|\"abc\"",
                "textfield|`validate`:{`validationType`:`email`}|\"a.b@example.org\"|\"a.b@example.org\"",
                "textfield|`validate`:{`validationType`:`phone`}|\"+4930664040900\"|\"+4930664040900\"",
                "textfield|`properties`:{`picker`:`person`}|\"" + ADA + "\"|\"" + ADA + "\"",
                "textarea||\"a\\r\\nb\\tc\"|\"a\\nb\\tc\"",
                "number||12|12",
                "number||1.50|1.5",
                "number||1e3|1000",
                "number||null|null",
                "number||\"\"|null",
                "number|`serializeToString`:true|\"7.10\"|\"7.1\"",
                "number|`decimalDigits`:0|3.0|3",
                "number|`increment`:`0.25`|1.75|1.75",
                "number|`validate`:{`min`:1,`max`:`10`}|10|10",
                "number|`validate`:{`min`:`=2 + 3`}|5|5",
                "number|`validate`:{`min`:`=nothing`}|-5|-5",
                "checkbox||true|true",
                "checkbox||null|false",
                "radio|`values`:[{`label`:`A`,`value`:`a`}]|\"a\"|\"a\"",
                "select|`values`:[{`label`:`One`,`value`:1}]|1.0|1",
                "select|`values`:[{`label`:`A`,`value`:`a`}]|\"\"|null",
                "select|`valuesKey`:`systems`|\"s1\"|\"s1\"",
                "select|`valuesExpression`:`=systems`|\"s2\"|\"s2\"",
                "taglist|`valuesExpression`:`=for s in systems return s`|[\"s2\",\"s1\"]|[\"s2\",\"s1\"]",
                "checklist|`values`:[{`value`:`a`},{`value`:`b`}]|[\"b\"]|[\"b\"]",
                "checklist|`values`:[{`value`:`a`}]|null|[]",
                "datetime|`subtype`:`date`|\"2024-02-29\"|\"2024-02-29\"",
                "datetime|`subtype`:`date`,`disallowPassedDates`:true|\"2026-06-15\"|\"2026-06-15\"",
                "datetime|`subtype`:`date`,`properties`:{`disallowFutureDates`:`true`}|\"2026-06-15\"|\"2026-06-15\"",
                "datetime|`subtype`:`time`|\"14:30\"|\"14:30\"",
                "datetime|`subtype`:`time`,`timeSerializingFormat`:`utc_offset`|\"14:30+02:00\"|\"14:30+02:00\"",
                "datetime|`subtype`:`time`,`timeSerializingFormat`:`utc_normalized`|\"14:30Z\"|\"14:30Z\"",
                "datetime|`subtype`:`datetime`|\"2026-01-02T03:04\"|\"2026-01-02T03:04\"",
                "datetime|`subtype`:`datetime`,`timeSerializingFormat`:`utc_offset`|\"2026-01-02T03:04-05:00\"|\"2026-01-02T03:04-05:00\"",
                "filepicker||\"f11e0000-0000-0000-0000-000000000001\"|[\"f11e0000-0000-0000-0000-000000000001\"]",
                "filepicker|`accept`:`image/*,.PDF`|[\"f11e0000-0000-0000-0000-000000000001\"]|[\"f11e0000-0000-0000-0000-000000000001\"]",
                "filepicker||null|[]",
                "expression|`expression`:`=1 + 1`|99|2",
                "textfield|`readonly`:true|\"forged\"|\"given\"",
                "textfield|`disabled`:true,`validate`:{`required`:true}|null|\"given\"",
                "textfield|`readonly`:`=level > 2`|\"forged\"|\"given\"",
                "textfield|`readonly`:`=level > 3`|\"own\"|\"own\"",
            })
    void takes(String type, String settings, String value, String kept) {
        Submission submission = forms.check(field(type, settings), input(value), prefilled());

        assertThat(mapper.writeValueAsString(submission.data().get("f"))).isEqualTo(kept);
    }

    @DisplayName("refuses a value")
    @ParameterizedTest(name = "{0} {1} refuses {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "textfield||1|not-text",
                "textfield||[\"a\"]|not-text",
                "textfield||{}|not-text",
                "textfield||\"a\\u0000\"|control-character",
                "textfield||\"\\ud800\"|control-character",
                "textfield|`validate`:{`required`:true}|\" \"|required",
                "textfield|`validate`:{`required`:true}|null|required",
                "textfield|`validate`:{`minLength`:2}|\" a \"|too-short",
                "textfield|`validate`:{`maxLength`:2}|\"abc\"|too-long",
                "textfield|`validate`:{`maxLength`:`=level`}|\"abcd\"|too-long",
                "textfield|`validate`:{`pattern`:`^a$`}|\"b\"|pattern",
                "textfield|`validate`:{`pattern`:`^a$`,`patternErrorMessage`:`Say a`}|\"b\"|custom",
                "textfield|`validate`:{`validationType`:`email`}|\"nobody\"|not-email",
                "textfield|`validate`:{`validationType`:`phone`}|\"030 66\"|not-phone",
                "textfield|`properties`:{`picker`:`person`}|\"somebody\"|not-known",
                "textfield|`properties`:{`picker`:`planet`}|\"mars\"|not-known",
                "number||\"12\"|not-number",
                "number||true|not-number",
                "number||\"NaN\"|not-number",
                "number||1e400|not-number",
                "number|`serializeToString`:true|\"many\"|not-number",
                "number|`validate`:{`required`:true}|null|required",
                "number|`decimalDigits`:0|1.5|not-integer",
                "number|`decimalDigits`:2|1.555|too-many-decimals",
                "number|`increment`:`0.25`|1.8|not-a-step",
                "number|`validate`:{`min`:1}|0|below-minimum",
                "number|`validate`:{`max`:1}|1.01|above-maximum",
                "number|`validate`:{`max`:`=level + 1`}|5|above-maximum",
                "checkbox||\"true\"|not-boolean",
                "checkbox|`validate`:{`required`:true}|false|required",
                "radio|`values`:[{`value`:`a`}]|\"b\"|not-offered",
                "select|`values`:[{`value`:`1`}]|1|not-offered",
                "select|`values`:[{`value`:`a`}]|[\"a\"]|not-offered",
                "select|`valuesKey`:`systems`|\"s9\"|not-offered",
                "select|`valuesKey`:`nothing`|\"s1\"|not-offered",
                "select|`valuesExpression`:`=systems`|\"s9\"|not-offered",
                "checklist|`values`:[{`value`:`a`}]|\"a\"|not-list",
                "checklist|`values`:[{`value`:`a`}]|[\"a\",\"a\"]|not-offered",
                "taglist|`values`:[{`value`:`a`}]|[\"a\",\"c\"]|not-offered",
                "taglist|`values`:[{`value`:`a`}],`validate`:{`required`:true}|[]|required",
                "datetime|`subtype`:`date`|\"2026-02-29\"|not-date",
                "datetime|`subtype`:`date`|\"29.2.2024\"|not-date",
                "datetime|`subtype`:`date`|20240229|not-date",
                "datetime|`subtype`:`date`|\"+999999999-01-01\"|not-date",
                "datetime|`subtype`:`date`|\"2026-01-02T03:04\"|not-date",
                "datetime|`subtype`:`date`,`disallowPassedDates`:true|\"2026-06-14\"|date-passed",
                "datetime|`subtype`:`date`,`properties`:{`disallowFutureDates`:`true`}|\"2026-06-16\"|date-in-future",
                "datetime|`subtype`:`time`|\"25:00\"|not-time",
                "datetime|`subtype`:`time`|\"14:30Z\"|not-time",
                "datetime|`subtype`:`time`,`timeSerializingFormat`:`utc_offset`|\"14:30\"|not-time",
                "datetime|`subtype`:`datetime`|\"2026-01-02\"|not-datetime",
                "datetime|`subtype`:`datetime`,`disallowPassedDates`:true|\"2025-01-02T10:00\"|date-passed",
                "filepicker||\"report.pdf\"|not-file",
                "filepicker||\"00000000-0000-0000-0000-000000000001\"|no-file",
                "filepicker||[\"f11e0000-0000-0000-0000-000000000001\",\"f11e0000-0000-0000-0000-000000000002\"]|one-file",
                "filepicker|`accept`:`.png`|[\"f11e0000-0000-0000-0000-000000000001\"]|file-type",
                "filepicker|`validate`:{`required`:true}|[]|required",
            })
    void refuses(String type, String settings, String value, String code) {
        InvalidSubmission refusal = catchThrowableOfType(
                InvalidSubmission.class, () -> forms.check(field(type, settings), input(value), prefilled()));

        assertThat(refusal).isNotNull();
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.path()).isEqualTo("f");
            assertThat(error.label()).isEqualTo("Field");
        });
    }

    private FormDefinition field(String type, String settings) {
        String more = settings == null ? "" : "," + settings.replace('`', '"');
        return forms.parse(
                form("{\"type\":\"" + type + "\",\"id\":\"F\",\"key\":\"f\",\"label\":\"Field\"" + more + "}"));
    }

    private Map<String, Object> input(String json) {
        Map<String, Object> input = new HashMap<>();
        input.put("f", mapper.readValue(json, Object.class));
        return input;
    }

    private static FormContext prefilled() {
        return context(Map.of("f", "given", "level", 3, "systems", java.util.List.of("s1", "s2")));
    }
}
