package io.aimsflow.workflow;

import static io.aimsflow.workflow.GateModels.FILE;
import static io.aimsflow.workflow.GateModels.bytes;
import static io.aimsflow.workflow.GateModels.context;
import static io.aimsflow.workflow.GateModels.process;
import static io.aimsflow.workflow.GateModels.with;
import static io.aimsflow.workflow.GateModels.withCondition;
import static io.aimsflow.workflow.GateModels.withServiceTask;
import static io.aimsflow.workflow.GateModels.withServiceTaskContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGateTests {

    private final ModelGate gate = new ModelGate(json -> "unused");

    @Test
    void letsAnHonestProcessPass() {
        assertThatNoException().isThrownBy(() -> gate.check(FILE, bytes(process()), context()));
    }

    @Test
    void saysWhereTheProblemIs() {
        ModelRejected rejected =
                refusal(with("camunda:candidateGroups=\"aims-manager\"", "camunda:candidateGroups=\"boss\""));

        assertThat(rejected.problems())
                .containsExactly(
                        new ModelRejected.Problem(FILE, "userTask_approve", "role-unknown", java.util.List.of("boss")));
    }

    @Test
    void refusesScriptTasks() {
        assertRefused(
                with("<bpmn:serviceTask id=\"serviceTask_book\"", "<bpmn:scriptTask id=\"serviceTask_book\"")
                        .replace("</bpmn:serviceTask>", "<bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
                "script-task");
    }

    @Test
    void refusesScriptsInListeners() {
        assertRefused(withServiceTaskContent("""
                        <camunda:executionListener event="start">
                          <camunda:script scriptFormat="javascript">java.lang.System.exit(1)</camunda:script>
                        </camunda:executionListener>"""), "listener");
        assertRefused(
                with(
                        "<camunda:properties>",
                        "<camunda:taskListener event=\"create\" expression=\"#{x}\" /><camunda:properties>"),
                "listener");
    }

    @Test
    void refusesScriptsInConditions() {
        assertRefused(with("xsi:type=\"bpmn:tFormalExpression\"", "language=\"javascript\""), "script-condition");
        assertRefused(
                with("xsi:type=\"bpmn:tFormalExpression\"", "language=\"groovy\" camunda:resource=\"deployment://a\""),
                "script");
    }

    @Test
    void refusesScriptsInInputAndOutputMappings() {
        for (String parameter : new String[] {"inputParameter", "outputParameter"}) {
            assertRefused(
                    withServiceTaskContent(
                            "<camunda:inputOutput><camunda:%1$s name=\"a\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:%1$s></camunda:inputOutput>"
                                    .formatted(parameter)),
                    "script");
        }
    }

    @Test
    void refusesForbiddenExpressionsInMappings() {
        assertRefused(withServiceTaskContent("""
                        <camunda:inputOutput><camunda:inputParameter name="a"><camunda:map><camunda:entry key="k">
                          #{execution.id}
                        </camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput>"""), "expression-forbidden");
    }

    @Test
    void refusesFieldInjection() {
        assertRefused(withServiceTaskContent("<camunda:field name=\"a\" stringValue=\"b\" />"), "field-injection");
    }

    @Test
    void refusesConnectors() {
        assertRefused(
                withServiceTaskContent(
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                "connector");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:class=\"java.lang.Runtime\"|java-class",
                "camunda:type=\"external\" camunda:topic=\"t\"|external-task",
                "camunda:type=\"mail\"|external-task",
                "camunda:delegateExpression=\"#{dataSource}\"|delegate-unknown",
                "camunda:delegateExpression=\"bookLeave\"|delegate-unknown",
                "camunda:delegateExpression=\"#{deadlines}\"|delegate-unknown",
                "camunda:delegateExpression=\"#{bookLeave.name()}\"|delegate-unknown",
                "camunda:expression=\"#{decision}\"|expression-no-call",
                "camunda:expression=\"#{bookLeave.execute(caseId)}\"|function-unknown",
                "camunda:expression=\"nothing\"|expression-mixed",
                "name2=\"x\"|attribute-unknown",
                "implementation=\"##WebService\"|attribute-unknown",
                "camunda:unheardOf=\"x\"|attribute-unknown"
            })
    void refusesServiceTasksThatReachBeyond(String attributes, String code) {
        assertRefused(withServiceTask(attributes), code);
    }

    @Test
    void letsServiceTasksCallFunctions() {
        assertPasses(withServiceTask("camunda:expression=\"#{deadlines.now()}\" camunda:resultVariable=\"now\""));
    }

    @Test
    void refusesJavaClassesUnderTheEnginesOldNamespace() {
        assertRefused(
                withServiceTask("xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.Runtime\""),
                "attribute-unknown");
    }

    @Test
    void refusesElementsOfOtherNamespaces() {
        assertRefused(
                withServiceTaskContent(
                        "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" />"),
                "element-unknown");
        assertRefused(withServiceTaskContent("<properties xmlns=\"\" />"), "element-unknown");
        assertRefused(with("<dc:Bounds", "<bpmn:scriptTask id=\"hidden\" /><dc:Bounds"), "element-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{decision == 'GRANT'}",
                "${days > 3 && !(empty reason) || urgent}",
                "#{urgent ? days le 5 : days eq 1}",
                "#{deadlines.reminder(dueDate, -2) == null}"
            })
    void letsConditionsCompare(String condition) {
        assertPasses(withCondition(condition));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#{decision.getClass()}|function-unknown",
                "#{decision.class}|expression-forbidden",
                "#{decision['class']}|expression-forbidden",
                "#{''.getClass().forName('java.lang.Runtime')}|expression-forbidden",
                "#{deadlines.getClass()}|function-unknown",
                "#{deadlines.due('a').getClass()}|expression-forbidden",
                "#{deadlines.due}|expression-forbidden",
                "#{deadlines['due']('a')}|expression-forbidden",
                "#{deadlines.due()}|function-unknown",
                "#{deadlines.due(decision.x)}|function-argument",
                "#{deadlines.due(deadlines.now())}|function-argument",
                "#{deadlines}|expression-reserved",
                "#{bookLeave}|expression-reserved",
                "#{execution}|expression-reserved",
                "#{task}|expression-reserved",
                "#{authenticatedUserId == 'x'}|expression-reserved",
                "#{execution.setVariable('a', 1)}|function-unknown",
                "#{java.lang.Runtime.getRuntime()}|expression-forbidden",
                "#{T(java.lang.Runtime)}|expression-forbidden",
                "#{now()}|expression-forbidden",
                "#{dateTime().plusDays(1)}|expression-forbidden",
                "#{dataSource.getConnection()}|function-unknown",
                "#{x -> x}|expression-unreadable",
                "#{(x = 1)}|expression-unreadable",
                "#{days + 1 > 2}|expression-forbidden",
                "yes #{decision}|expression-mixed",
                "#{a}#{b}|expression-mixed",
                "\\#{decision}|expression-mixed",
                "true|condition-literal"
            })
    void refusesConditionsThatReachBeyond(String condition, String code) {
        assertRefused(withCondition(condition), code);
    }

    @Test
    void refusesVeryLongExpressions() {
        assertRefused(withCondition("#{" + "!".repeat(100_000) + "a}"), "expression-long");
    }

    @Test
    void readsExpressionsAsTheEngineDoesAcrossComments() {
        assertRefused(
                withCondition("").replace("tFormalExpression\">", "tFormalExpression\">#<!-- -->{execution.id}"),
                "expression-forbidden");
        assertRefused(
                withCondition("").replace("tFormalExpression\">", "tFormalExpression\"><![CDATA[#]]>{execution.id}"),
                "expression-forbidden");
    }

    @Test
    void refusesExpressionsWhereTheEngineWouldEvaluateThemUnexpectedly() {
        assertRefused(with("Decides on the leave.", "#{execution.engineServices}"), "expression-forbidden");
        assertRefused(with("name=\"Approve leave\"", "name=\"#{execution.id}\""), "expression-forbidden");
        assertRefused(with("x=\"1\" y=\"1\"", "x=\"#{a}\" y=\"1\""), "expression-in-diagram");
        assertRefused(
                with("</bpmn:process>", "</bpmn:process><bpmn:message id=\"m\" name=\"#{topic}\" />"), "name-computed");
    }

    @ParameterizedTest
    @CsvSource({"timeDuration,P5D", "timeDuration,PT4H30M", "timeDate,2026-12-24T18:00:00Z", "timeCycle,R3/PT10M"})
    void letsTimersSayWhen(String kind, String value) {
        assertPasses(with(GateModels.TIMER, "<bpmn:%1$s>%2$s</bpmn:%1$s>".formatted(kind, value)));
    }

    @ParameterizedTest
    @CsvSource({"timeDuration,5 days", "timeDate,tomorrow", "timeCycle,0 0/5 * * * ?", "timeDuration,P"})
    void refusesTimersThatCannotBeRead(String kind, String value) {
        assertRefused(with(GateModels.TIMER, "<bpmn:%1$s>%2$s</bpmn:%1$s>".formatted(kind, value)), "timer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:formRef=\"leave-request.approve\"|camunda:formRef=\"other\"|form-missing",
                "camunda:formRefBinding=\"deployment\"|camunda:formRefBinding=\"latest\"|binding",
                "camunda:formRef=\"leave-request.approve\"|camunda:formKey=\"embedded:app:x.html\"|generated-form",
                "camunda:candidateGroups=\"aims-manager\"||nobody",
                "camunda:candidateGroups=\"aims-manager\"|camunda:assignee=\"demo\"|person-in-model",
                "camunda:candidateGroups=\"aims-manager\"|camunda:candidateUsers=\"demo\"|person-in-model",
                "camunda:dueDate=\"#{deadlines.due('leave.approve')}\"||due-date",
                "name=\"name:de\" value=\"Urlaub genehmigen\"|name=\"separateFrom\" value=\"userTask_gone\"|separation-unknown",
                "name=\"name:de\" value=\"Urlaub genehmigen\"|name=\"escalateTo.MAJOR\" value=\"boss\"|role-unknown",
                "name=\"name:de\" value=\"Urlaub genehmigen\"|name=\"notice\" value=\"late\"|notice-unknown",
                "name=\"name:de\" value=\"Urlaub genehmigen\"|name=\"clause\" value=\"99\"|clause-unknown",
                "camunda:versionTag=\"1.0.0\"||version-tag",
                "camunda:historyTimeToLive=\"P1095D\"||time-to-live",
                "isExecutable=\"true\"||process-count",
                "process id=\"leave-request\"|process id=\"leave\"|process-id"
            })
    void refusesProcessesThatLackWhatCasesNeed(String target, String replacement, String code) {
        assertRefused(with(target, replacement == null ? "" : replacement), code);
    }

    @Test
    void letsDutiesBeSeparatedFromTasksAndFromWhomAVariableNames() {
        assertPasses(with(
                "name=\"name:de\" value=\"Urlaub genehmigen\"",
                "name=\"separateFrom\" value=\"userTask_approve, variable:owner\""));
    }

    @Test
    void refusesCallsThatLeaveTheDeployment() {
        String call = "<bpmn:callActivity id=\"c\" calledElement=\"%s\" camunda:calledElementBinding=\"%s\" />";
        String rule = "<bpmn:businessRuleTask id=\"r\" camunda:decisionRef=\"%s\" camunda:decisionRefBinding=\"%s\" />";

        assertPasses(withStep(call.formatted("leave-request", "deployment")));
        assertRefused(withStep(call.formatted("leave-request", "latest")), "binding");
        assertRefused(withStep(call.formatted("#{target}", "deployment")), "reference-missing");
        assertPasses(withStep(rule.formatted("leave-days", "deployment")));
        assertRefused(withStep(rule.formatted("leave-days", "")), "binding");
        assertRefused(withStep(rule.formatted("other", "deployment")), "reference-missing");
        assertRefused(withStep("<bpmn:serviceTask id=\"s\" />"), "service-task-empty");
        assertRefused(withStep("<bpmn:sendTask id=\"s\" camunda:class=\"java.lang.Object\" />"), "element-unknown");
    }

    private static String withStep(String step) {
        return with("</bpmn:process>", step + "</bpmn:process>");
    }

    private void assertPasses(String model) {
        assertThatNoException().isThrownBy(() -> gate.check(FILE, bytes(model), context()));
    }

    private void assertRefused(String model, String code) {
        assertThat(refusal(model).problems())
                .extracting(ModelRejected.Problem::code)
                .contains(code);
    }

    private ModelRejected refusal(String model) {
        return catchThrowableOfType(ModelRejected.class, () -> gate.check(FILE, bytes(model), context()));
    }
}
