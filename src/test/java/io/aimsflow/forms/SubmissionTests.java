package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.context;
import static io.aimsflow.forms.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whole submissions: what is hidden, repeated, locked, unknown or too large. */
class SubmissionTests {

    private static final String ACTIONS = """
            {"type":"dynamiclist","id":"L","path":"actions","label":"Actions",
             "properties":{"minItems":"1","maxItems":"3"},"components":[
               {"type":"textfield","id":"W","key":"what","label":"What","validate":{"required":true}},
               {"type":"datetime","id":"D","key":"due","subtype":"date","dateLabel":"Due",
                "validate":{"required":true},"conditional":{"hide":"=this.what = \\"nothing\\""}},
               {"type":"number","id":"P","key":"place","conditional":{"hide":"=i[1] = 1"}}]}""";

    private final Forms forms = Fixtures.forms();
    private final JsonMapper mapper = new JsonMapper();

    @Test
    void hiddenFieldsAreDroppedUnchecked() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"select\",\"id\":\"A\",\"key\":\"a\",\"values\":[{\"value\":\"yes\"},{\"value\":\"no\"}]}",
                "{\"type\":\"number\",\"id\":\"B\",\"key\":\"b\",\"validate\":{\"required\":true},"
                        + "\"conditional\":{\"hide\":\"=a != \\\"yes\\\"\"}}"));

        assertThat(check(form, "{'a':'no'}")).isEqualTo("{'a':'no'}");
        assertThat(check(form, "{'a':'no','b':'rubbish'}")).isEqualTo("{'a':'no'}");
        assertThat(errors(form, "{'a':'yes'}")).containsExactly("b required");
        assertThat(check(form, "{'a':'yes','b':1}")).isEqualTo("{'a':'yes','b':1}");
    }

    @Test
    void whatHangsOnAHiddenAnswerSeesItsFirstValueInstead() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"checkbox\",\"id\":\"A\",\"key\":\"a\"}",
                "{\"type\":\"textfield\",\"id\":\"B\",\"key\":\"b\",\"conditional\":{\"hide\":\"=not(a)\"}}",
                "{\"type\":\"textfield\",\"id\":\"C\",\"key\":\"c\",\"conditional\":{\"hide\":\"=b = \\\"\\\"\"}}"));

        assertThat(check(form, "{'a':false,'b':'x','c':'y'}")).isEqualTo("{'a':false}");
        assertThat(check(form, "{'a':true,'b':'x','c':'y'}")).isEqualTo("{'a':true,'b':'x','c':'y'}");
    }

    @Test
    void aConditionThatCannotBeToldHidesAsInTheBrowser() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"number\",\"id\":\"A\",\"key\":\"a\"}",
                "{\"type\":\"number\",\"id\":\"B\",\"key\":\"b\",\"conditional\":{\"hide\":\"=a > 10\"}}"));

        assertThat(check(form, "{'b':1}")).isEqualTo("{'a':null}");
        assertThat(check(form, "{'a':1,'b':1}")).isEqualTo("{'a':1,'b':1}");
        assertThat(check(form, "{'a':11,'b':1}")).isEqualTo("{'a':11}");
    }

    @Test
    void aHiddenGroupHidesAllInIt() {
        FormDefinition form = forms.parse(form("""
                {"type":"group","id":"G","path":"g","label":"G","conditional":{"hide":"=secret"},"components":[
                  {"type":"group","id":"H","label":"H","components":[
                    {"type":"textfield","id":"A","key":"a","validate":{"required":true}}]}]}"""));

        assertThat(forms.check(form, Map.of("g", Map.of("a", "x")), context(Map.of("secret", true)))
                        .data())
                .isEmpty();
        assertThat(forms.check(form, Map.of("g", Map.of("a", "x")), context(Map.of("secret", false)))
                        .data())
                .isEqualTo(Map.of("g", Map.of("a", "x")));
        assertThat(errors(form, "{'g':'x'}", context(Map.of("secret", false)))).contains("g not-object");
    }

    @Test
    void rowsAreCheckedEachInItsOwnScope() {
        FormDefinition form = forms.parse(form(ACTIONS));

        assertThat(
                        check(
                                form,
                                "{'actions':[{'what':'nothing','due':'x','place':1},{'what':'a','due':'2026-07-01','place':2}]}"))
                .isEqualTo("{'actions':[{'what':'nothing'},{'what':'a','due':'2026-07-01','place':2}]}");
        assertThat(errors(form, "{'actions':[{'what':'a'},{'due':'soon','more':1}]}"))
                .containsExactly(
                        "actions[0].due required",
                        "actions[1].what required",
                        "actions[1].due not-date",
                        "actions[1].more unknown-field");
        assertThat(errors(form, "{'actions':[]}")).containsExactly("actions too-few");
        assertThat(errors(form, "{}")).containsExactly("actions too-few");
        assertThat(errors(form, "{'actions':{}}")).containsExactly("actions not-list");
        assertThat(errors(form, "{'actions':[1]}")).contains("actions not-object");
        assertThat(errors(form, "{'actions':[{},{},{},{}]}")).containsExactly("actions too-many");
    }

    @Test
    void expressionsReachTheParentAndTheWholeForm() {
        FormDefinition form = forms.parse(form("{\"type\":\"number\",\"id\":\"N\",\"key\":\"limit\"}", """
                {"type":"dynamiclist","id":"L","path":"teams","components":[
                  {"type":"textfield","id":"T","key":"name"},
                  {"type":"dynamiclist","id":"M","path":"people","components":[
                    {"type":"number","id":"A","key":"age","validate":{"max":"=limit"},
                     "conditional":{"hide":"=parent.name = \\"none\\" or _i_[2] > 1"}}]}]}"""));

        assertThat(
                        check(
                                form,
                                "{'limit':9,'teams':[{'name':'a','people':[{'age':1},{'age':2}]},{'name':'none','people':[{'age':3}]}]}"))
                .isEqualTo("{'limit':9,'teams':[{'name':'a','people':[{'age':1},{}]},{'name':'none','people':[{}]}]}");
        assertThat(errors(form, "{'limit':9,'teams':[{'name':'a','people':[{'age':10}]}]}"))
                .containsExactly("teams[0].people[0].age above-maximum");
    }

    @Test
    void whatIsComputedIsComputedHere() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"number\",\"id\":\"A\",\"key\":\"a\"}",
                "{\"type\":\"expression\",\"id\":\"B\",\"key\":\"twice\",\"expression\":\"=a * 2\"}",
                "{\"type\":\"textfield\",\"id\":\"C\",\"key\":\"why\",\"validate\":{\"required\":true},"
                        + "\"conditional\":{\"hide\":\"=twice < 10\"}}"));

        assertThat(check(form, "{'a':2,'twice':100}")).isEqualTo("{'a':2,'twice':4}");
        assertThat(errors(form, "{'a':7,'twice':1}")).containsExactly("why required");
    }

    @Test
    void lockedFieldsKeepWhatTheFormShowed() {
        FormDefinition fixed = forms.parse(form("""
                {"type":"dynamiclist","id":"L","path":"rows","allowAddRemove":false,"components":[
                  {"type":"textfield","id":"A","key":"a","readonly":true},{"type":"textfield","id":"B","key":"b"}]}"""));
        FormContext shown = context(Map.of("rows", List.of(Map.of("a", "1"), Map.of("a", "2"))));

        assertThat(forms.check(fixed, read("{'rows':[{'a':'x','b':'p'},{'b':'q'}]}"), shown)
                        .data())
                .isEqualTo(read("{'rows':[{'a':'1','b':'p'},{'a':'2','b':'q'}]}"));
        assertThat(errors(fixed, "{'rows':[{'b':'p'}]}", shown)).containsExactly("rows rows-fixed");

        FormDefinition growing =
                forms.parse(fixed.json().replace("\"allowAddRemove\":false", "\"allowAddRemove\":true"));

        assertThat(forms.check(growing, read("{'rows':[{'a':'2'},{'a':'forged'}]}"), shown)
                        .data())
                .isEqualTo(read("{'rows':[{'a':'2','b':null},{'a':null,'b':null}]}"));
    }

    @Test
    void aTaskThatComesBackShowsEarlierAnswersAndTodaysFacts() {
        FormDefinition form = forms.parse(form(
                "{\"type\":\"textarea\",\"id\":\"P\",\"key\":\"plan\",\"readonly\":true}",
                "{\"type\":\"textfield\",\"id\":\"D\",\"key\":\"decision\"}",
                """
                {"type":"dynamiclist","id":"L","path":"rows","allowAddRemove":false,"components":[
                  {"type":"textfield","id":"A","key":"a","readonly":true},{"type":"textfield","id":"B","key":"b"}]}"""));

        assertThat(forms.resumed(
                        form,
                        read("{'plan':'new','rows':[{'a':'1'},{'a':'2'}],'severity':'MAJOR'}"),
                        read("{'plan':'old','decision':'back','rows':[{'a':'0','b':'x'}]}")))
                .isEqualTo(read(
                        "{'plan':'new','decision':'back','rows':[{'a':'1','b':'x'},{'a':'2'}],'severity':'MAJOR'}"));
    }

    @Test
    void unknownKeysAreNamed() {
        FormDefinition form = forms.parse(form("{\"type\":\"text\",\"id\":\"T\",\"text\":\"Hello\"}"));

        assertThat(errors(form, "{'admin':true}")).containsExactly("admin unknown-field");
    }

    @Test
    void tooMuchIsRefusedAtOnce() {
        FormDefinition form = forms.parse(form("{\"type\":\"textarea\",\"id\":\"T\",\"key\":\"t\",\"label\":\"T\"}"));

        assertThat(errors(form, "{'t':'" + "x".repeat(20_001) + "'}")).containsExactly("t too-long");
        assertThat(errors(form, "{'t':'" + "x".repeat(300_000) + "'}")).containsExactly(" too-large");
        Object nested = "x";
        for (int i = 0; i < 100_000; i++) {
            nested = List.of(nested);
        }
        Object bomb = nested;
        assertThat(catchThrowableOfType(
                        InvalidSubmission.class, () -> forms.check(form, Map.of("t", bomb), context(Map.of()))))
                .isNotNull();
    }

    @Test
    void expressionsEndInTime() {
        Expressions expressions = new Expressions(Fixtures.CLOCK);
        Evaluation late = new Evaluation(expressions, ZoneId.of("UTC"), Map.of(), Duration.ZERO);

        assertThatThrownBy(() -> late.evaluate(expressions.parse("=1"), Map.of()))
                .isInstanceOf(Evaluation.TooComplex.class);
        assertThatThrownBy(() -> expressions.parse("=for x in a, y in a return x"))
                .hasMessageContaining("more than 1 loop");
    }

    @Test
    void todayIsWhereThePersonIs() {
        FormDefinition form = forms.parse(form("{\"type\":\"datetime\",\"subtype\":\"date\",\"id\":\"D\",\"key\":\"d\","
                + "\"disallowPassedDates\":true}"));
        FormContext auckland = new FormContext(Map.of(), Locale.ENGLISH, ZoneId.of("Pacific/Auckland"));

        assertThat(check(form, "{'d':'2026-06-15'}")).isEqualTo("{'d':'2026-06-15'}");
        assertThat(errors(form, "{'d':'2026-06-15'}", auckland)).containsExactly("d date-passed");
    }

    @Test
    void errorsSpeakThePersonsLanguage() {
        FormDefinition form =
                forms.parse(form("{\"type\":\"textfield\",\"id\":\"T\",\"key\":\"t\",\"label\":\"Reason\","
                        + "\"validate\":{\"required\":true},\"properties\":{\"label:de\":\"Begründung\"}}"));
        InvalidSubmission refusal = catchThrowableOfType(
                InvalidSubmission.class,
                () -> forms.check(form, Map.of(), FormContext.of(Locale.GERMAN, ZoneId.of("Europe/Berlin"))));

        FieldError error = refusal.errors().get(0);
        assertThat(error.label()).isEqualTo("Begründung");
        assertThat(Fixtures.messages().getMessage(error.messageKey(), error.args(), Locale.GERMAN))
                .isEqualTo("Dieses Feld ist erforderlich.");
    }

    private String check(FormDefinition form, String input) {
        return mapper.writeValueAsString(
                        forms.check(form, read(input), context(Map.of())).data())
                .replace('"', '\'');
    }

    private List<String> errors(FormDefinition form, String input) {
        return errors(form, input, context(Map.of()));
    }

    private List<String> errors(FormDefinition form, String input, FormContext context) {
        InvalidSubmission refusal =
                catchThrowableOfType(InvalidSubmission.class, () -> forms.check(form, read(input), context));
        return refusal.errors().stream()
                .map(error -> error.path() + " " + error.code())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String json) {
        return new HashMap<>(mapper.readValue(json.replace('\'', '"'), Map.class));
    }
}
