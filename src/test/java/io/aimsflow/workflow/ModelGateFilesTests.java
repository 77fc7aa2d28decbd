package io.aimsflow.workflow;

import static io.aimsflow.workflow.GateModels.FILE;
import static io.aimsflow.workflow.GateModels.bytes;
import static io.aimsflow.workflow.GateModels.context;
import static io.aimsflow.workflow.GateModels.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate does with files as such: size, XML, names, decisions and forms. */
class ModelGateFilesTests {

    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="definitions_days" name="Leave days" namespace="https://aimsflow.io/decisions">
              <decision id="leave-days" name="Leave days" camunda:historyTimeToLive="P1095D">
                <decisionTable id="table" hitPolicy="FIRST">
                  <input id="input"><inputExpression id="years" typeRef="integer"><text>years</text></inputExpression></input>
                  <output id="output" name="days" typeRef="integer" />
                  <rule id="rule"><inputEntry id="in"><text>&gt;= 5</text></inputEntry>
                    <outputEntry id="out"><text>30</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private final ModelGate gate = new ModelGate(json -> {
        if (json.length < 10) {
            throw new IllegalArgumentException("field 'x' is of no known type");
        }
        return "leave-request.approve";
    });

    @Test
    void refusesFiftyMegabytesAfterReadingFive() {
        var endless = new CountingStream(50L * 1024 * 1024);

        ModelRejected rejected = catchThrowableOfType(ModelRejected.class, () -> gate.check(FILE, endless, context()));

        assertThat(rejected.problems()).singleElement().extracting("code").isEqualTo("too-big");
        assertThat(endless.read).isLessThanOrEqualTo(ModelGate.LARGEST + 64 * 1024);
    }

    @Test
    void refusesExternalEntities() {
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        assertRefused(FILE, withProlog(doctype).replace("Decides on", "&x; Decides on"), "document-type");
    }

    @Test
    void refusesEntityBombs() {
        var doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            doctype.append("<!ENTITY a%1$d \"&a%2$d;&a%2$d;&a%2$d;\">".formatted(i, i - 1));
        }

        assertRefused(FILE, withProlog(doctype + "]>").replace("Decides on", "&a39; Decides on"), "document-type");
        assertRefused(
                "leave-days.dmn",
                doctype + "]>" + DECISION.lines().skip(1).reduce("", String::concat),
                "document-type");
    }

    @Test
    void refusesParameterEntitiesAndRemoteDocumentTypes() {
        assertRefused(FILE, withProlog("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/evil.dtd\">"), "document-type");
        assertRefused(
                FILE, withProlog("<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]>"), "document-type");
    }

    @Test
    void refusesTreesTooDeepOrTooLarge() {
        assertRefused(FILE, "<a>".repeat(100_000) + "</a>".repeat(100_000), "too-complex");
        assertRefused(FILE, "<a>" + "<b/>".repeat(GateXml.MOST_ELEMENTS) + "</a>", "too-complex");
    }

    @Test
    void refusesOtherEncodings() {
        String latin = process().replace("UTF-8", "ISO-8859-1").replace("Approve leave", "Urlaub für alle");

        assertThat(refusal(FILE, process().getBytes(StandardCharsets.UTF_16)).problems())
                .extracting("code")
                .containsExactly("encoding");
        assertThat(refusal(FILE, latin.getBytes(StandardCharsets.ISO_8859_1)).problems())
                .extracting("code")
                .containsExactly("encoding");
        assertRefused(FILE, process().replace("UTF-8", "UTF-7"), "encoding", "no-xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<open>", "<a b=1/>"})
    void refusesWhatIsNoXml(String content) {
        assertRefused(FILE, content, "no-xml");
    }

    @Test
    void refusesXmlOfAnotherKind() {
        assertRefused(FILE, "<html/>", "no-bpmn");
        assertRefused(FILE, DECISION, "no-bpmn");
        assertRefused("leave-days.dmn", process(), "no-dmn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../leave.bpmn",
                "leave.txt",
                "leave.bpmn20.xml",
                "Leave.bpmn",
                ".bpmn",
                "a/b.bpmn",
                "leave.cmmn",
                "leave.js",
                "a\n.bpmn"
            })
    void refusesFilesOfOtherNames(String name) {
        assertRefused(name, process(), "file-name");
    }

    @Test
    void letsADecisionTablePass() {
        assertThatNoException().isThrownBy(() -> gate.check("leave-days.dmn", bytes(DECISION), context()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inputExpression id=\"years\"|<inputExpression id=\"years\" expressionLanguage=\"juel\"|not-feel",
                "<inputEntry id=\"in\"|<inputEntry id=\"in\" expressionLanguage=\"javascript\"|not-feel",
                "<outputEntry id=\"out\"|<outputEntry id=\"out\" expressionLanguage=\"groovy\"|not-feel",
                "id=\"definitions_days\"|id=\"definitions_days\" expressionLanguage=\"juel\"|not-feel",
                "<text>30</text>|<text>${x.class}</text>|not-feel",
                "<text>30</text>|<text>function(a) external { java: {class: \"java.lang.Math\"} }</text>|not-feel",
                "<output id|<camunda:script /><output id|element-unknown",
                "<decision id=\"leave-days\"|<decision id=\"leave-days\" camunda:class=\"a.B\"|attribute-unknown",
                "<decision id=\"leave-days\"|<decision id=\"other\"|decision-id",
                "camunda:historyTimeToLive=\"P1095D\"||time-to-live"
            })
    void refusesDecisionsBeyondTables(String target, String replacement, String code) {
        assertThat(DECISION).contains(target);
        assertRefused("leave-days.dmn", DECISION.replace(target, replacement == null ? "" : replacement), code);
    }

    @Test
    void checksFormsWithTheirOwnReader() {
        assertThatNoException()
                .isThrownBy(() -> gate.check(
                        "leave-request.approve.form", bytes("{\"id\": \"leave-request.approve\"}"), context()));
        assertRefused("leave-request.other.form", "{\"id\": \"leave-request.approve\"}", "form-id");
        assertRefused("leave-request.approve.form", "{}", "form-invalid");
    }

    private static String withProlog(String doctype) {
        return process().replaceFirst("\\?>", "?>" + doctype);
    }

    private void assertRefused(String file, String content, String... oneOf) {
        assertThat(refusal(file, bytes(content)).problems())
                .extracting(ModelRejected.Problem::code)
                .containsAnyOf(oneOf);
    }

    private ModelRejected refusal(String file, byte[] content) {
        return catchThrowableOfType(ModelRejected.class, () -> gate.check(file, content, context()));
    }

    /** Blanks without end that count how many were taken. */
    private static final class CountingStream extends InputStream {

        private final long size;
        private long read;

        CountingStream(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read++ < size ? ' ' : -1;
        }
    }
}
