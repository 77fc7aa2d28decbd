package io.aimsflow.forms;

import static io.aimsflow.forms.Fixtures.ADA;
import static io.aimsflow.forms.Fixtures.context;
import static io.aimsflow.forms.Fixtures.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.shared.FileId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From submissions to records, and to what people read. */
class BindingTests {

    private static final String FILE = "f11e0000-0000-0000-0000-000000000001";
    private static final String PLAN = form("""
            {"type":"select","id":"S","key":"severity","label":"Severity","properties":{"option:MAJOR:de":"Schwer"},
             "values":[{"label":"Minor","value":"MINOR"},{"label":"Major","value":"MAJOR"}]}""", """
            {"type":"textfield","id":"O","key":"owner","label":"Owner","properties":{"picker":"person"}}""", """
            {"type":"checkbox","id":"C","key":"urgent","label":"Urgent","conditional":{"hide":"=severity = \\"MINOR\\""}}""", """
            {"type":"number","id":"N","key":"cost","label":"Cost","appearance":{"suffixAdorner":"EUR"}}""", """
            {"type":"number","id":"I","key":"people","decimalDigits":0}""", """
            {"type":"taglist","id":"R","key":"roles","values":[{"label":"Auditor","value":"internal-auditor"}]}""", """
            {"type":"filepicker","id":"F","key":"files","label":"Files","multiple":true}""", """
            {"type":"textarea","id":"X","key":"added","label":"Added by the organisation"}""", """
            {"type":"group","id":"G","label":"Plan","path":"plan","components":[
              {"type":"dynamiclist","id":"L","path":"actions","label":"Actions","components":[
                {"type":"textfield","id":"W","key":"what","label":"What"},
                {"type":"datetime","id":"D","key":"due","subtype":"date","dateLabel":"Due"}]}]}""");

    private final Forms forms = Fixtures.forms();
    private final FormDefinition form = forms.parse(PLAN);

    enum Severity {
        MINOR,
        MAJOR
    }

    record Action(String what, Optional<LocalDate> due) {}

    record Actions(List<Action> actions) {}

    record PlanForm(
            Severity severity,
            Optional<PersonId> owner,
            boolean urgent,
            Optional<BigDecimal> cost,
            Integer people,
            List<Role> roles,
            List<FileId> files,
            Actions plan) {}

    private Submission full() {
        return forms.check(
                form,
                Map.of(
                        "severity",
                        "MAJOR",
                        "owner",
                        ADA,
                        "urgent",
                        true,
                        "cost",
                        1234.5,
                        "people",
                        3,
                        "roles",
                        List.of("internal-auditor"),
                        "files",
                        List.of(FILE),
                        "added",
                        "more",
                        "plan",
                        Map.of("actions", List.of(Map.of("what", "Do", "due", "2026-07-01"), Map.of("what", "Wait")))),
                context(Map.of()));
    }

    @Test
    void bindsEveryType() {
        PlanForm bound = forms.bind(full(), PlanForm.class);

        assertThat(bound)
                .isEqualTo(new PlanForm(
                        Severity.MAJOR,
                        Optional.of(PersonId.of(ADA)),
                        true,
                        Optional.of(new BigDecimal("1234.5")),
                        3,
                        List.of(Role.INTERNAL_AUDITOR),
                        List.of(FileId.of(FILE)),
                        new Actions(List.of(
                                new Action("Do", Optional.of(LocalDate.of(2026, 7, 1))),
                                new Action("Wait", Optional.empty())))));
        assertThat(full().files()).containsExactly(FileId.of(FILE));
    }

    @Test
    void bindsWhatIsHiddenOrUnanswered() {
        Submission empty = forms.check(form, Map.of("severity", "MINOR"), context(Map.of()));

        PlanForm bound = forms.bind(empty, PlanForm.class);

        assertThat(empty.data()).doesNotContainKey("urgent").containsEntry("owner", null);
        assertThat(bound)
                .isEqualTo(new PlanForm(
                        Severity.MINOR,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        null,
                        List.of(),
                        List.of(),
                        new Actions(List.of())));
    }

    @Test
    void saysWhichAnswerTheProgramDoesNotKnow() {
        record Narrow(Severity severity) {}
        FormDefinition wider = forms.parse(PLAN.replace("MINOR", "MEDIUM"));
        Submission submission = forms.check(wider, Map.of("severity", "MEDIUM"), context(Map.of()));

        assertThatThrownBy(() -> forms.bind(submission, Narrow.class))
                .isInstanceOfSatisfying(
                        InvalidSubmission.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.path() + " " + error.code())
                                        .isEqualTo("severity not-understood")));
    }

    @Test
    void turnsPrefillIntoPlainValues() {
        UUID id = UUID.fromString(ADA);

        assertThat(forms.prefill(Map.of(
                        "owner",
                        new PersonId(id),
                        "due",
                        LocalDate.of(2026, 7, 1),
                        "severity",
                        Severity.MAJOR,
                        "role",
                        Role.AIMS_MANAGER,
                        "rows",
                        List.of(new Action("a", Optional.empty())))))
                .isEqualTo(Map.of(
                        "owner",
                        ADA,
                        "due",
                        "2026-07-01",
                        "severity",
                        "MAJOR",
                        "role",
                        "aims-manager",
                        "rows",
                        List.of(mapOf("what", "a", "due", null))));
    }

    @Test
    void findsEveryMismatchWithARecord() {
        record Row(String what, BigDecimal due) {}
        record Rows(List<Row> actions) {}
        record Wrong(
                boolean severity, int cost, List<PersonId> owner, String missing, List<Severity> roles, Rows plan) {}

        assertThat(forms.mismatches(form, PlanForm.class)).isEmpty();
        assertThat(forms.mismatches(form, Wrong.class))
                .extracting(sentence -> sentence.split(" ")[0])
                .containsExactly("severity", "cost", "owner", "Wrong", "roles", "plan.actions.due");
    }

    @Test
    void showsARecordAsPeopleReadIt() {
        List<LabelledValue> lines = forms.labelled(form, full().data(), Locale.GERMAN);

        assertThat(lines)
                .extracting(LabelledValue::label)
                .containsExactly(
                        "Severity",
                        "Owner",
                        "Urgent",
                        "Cost",
                        "people",
                        "roles",
                        "Files",
                        "Added by the organisation",
                        "Plan");
        assertThat(lines)
                .extracting(LabelledValue::value)
                .containsExactly(
                        "Schwer", "Ada Lovelace", "Ja", "1.234,5 EUR", "3", "Auditor", "report.pdf", "more", "");
        assertThat(lines.get(6).files()).containsExactly(FileId.of(FILE));
        LabelledValue second = lines.get(8).children().get(0).children().get(1);
        assertThat(second.path()).isEqualTo("plan.actions[1]");
        assertThat(second.children()).extracting(LabelledValue::label).containsExactly("What", "Due");
        LabelledValue first = lines.get(8).children().get(0).children().get(0);
        assertThat(first.children().get(1).value()).isEqualTo("01.07.2026");
    }

    @Test
    void hiddenFieldsAreNotShown() {
        Submission empty = forms.check(form, Map.of("severity", "MINOR"), context(Map.of()));

        assertThat(forms.labelled(form, empty.data(), Locale.ENGLISH))
                .extracting(LabelledValue::label)
                .doesNotContain("Urgent");
    }

    private static Map<String, Object> mapOf(String key, Object value, String other, Object none) {
        Map<String, Object> map = new java.util.HashMap<>();
        map.put(key, value);
        map.put(other, none);
        return map;
    }
}
