package io.aimsflow.workflow;

import io.aimsflow.workflow.GateExpressions.Forbidden;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What every process must have so that its cases can be followed, kept and ended: one executable process of the file's name,
 * a version tag, bindings to the own deployment, literal names, readable timers. Tasks are checked by {@link BpmnTaskRules}.
 */
final class BpmnRules {

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern DAYS = Pattern.compile("P\\d{1,5}D|\\d{1,5}");
    private static final String DURATION = "P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?";
    private static final String DATE =
            "\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?)?";
    private static final Pattern TIME_DURATION = Pattern.compile(DURATION);
    private static final Pattern TIME_DATE = Pattern.compile(DATE);
    private static final Pattern TIME_CYCLE = Pattern.compile("R\\d{0,4}/(" + DATE + "/)?" + DURATION);
    private static final Pattern RETRIES = Pattern.compile("R\\d{1,2}/" + DURATION);

    private final String file;
    private final GateContext context;
    private final GateExpressions expressions;
    private final GateFindings findings;

    BpmnRules(String file, GateContext context, GateExpressions expressions, GateFindings findings) {
        this.file = file;
        this.context = context;
        this.expressions = expressions;
        this.findings = findings;
    }

    void check(Element definitions) {
        List<Element> executable = Dom.children(definitions, "process").stream()
                .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                .toList();
        if (executable.size() != 1 || Dom.children(definitions, "process").size() != 1) {
            findings.add("process-count", executable.size());
            return;
        }
        checkProcess(executable.get(0));
        new BpmnTaskRules(context, findings).check(executable.get(0));
        new BpmnPropertyRules(context, findings).check(definitions);
        checkNames(definitions);
        checkConditions(definitions);
        checkCalls(definitions);
        checkTimers(definitions);
    }

    private void checkProcess(Element process) {
        String name = file.substring(0, file.length() - ".bpmn".length());
        if (!process.getAttribute("id").equals(name)) {
            findings.add(process, "process-id", process.getAttribute("id"), name);
        }
        if (!VERSION.matcher(Dom.camunda(process, "versionTag")).matches()) {
            findings.add(process, "version-tag");
        }
        if (!DAYS.matcher(Dom.camunda(process, "historyTimeToLive")).matches()) {
            findings.add(process, "time-to-live");
        }
    }

    /** The engine evaluates these names; nobody needs computed ones. */
    private void checkNames(Element definitions) {
        for (String kind : List.of("message", "signal", "error", "escalation")) {
            for (Element element : Dom.children(definitions, kind)) {
                if (Dom.attributes(element).stream().anyMatch(it -> GateExpressions.isExpression(it.getValue()))) {
                    findings.add(element, "name-computed");
                }
            }
        }
    }

    private void checkConditions(Element definitions) {
        for (Element condition : Dom.descendants(definitions, "conditionExpression")) {
            if (condition.hasAttribute("language") || !Dom.children(condition).isEmpty()) {
                findings.add((Element) condition.getParentNode(), "script-condition");
            } else if (!GateExpressions.isExpression(Dom.ownText(condition))) {
                findings.add((Element) condition.getParentNode(), "condition-literal");
            }
        }
    }

    private void checkCalls(Element definitions) {
        for (Element task : Dom.descendants(definitions, "serviceTask")) {
            checkServiceTask(task);
        }
        for (Element task : Dom.descendants(definitions, "businessRuleTask")) {
            checkReference(
                    task,
                    "decisionRef",
                    Dom.camunda(task, "decisionRef"),
                    context.decisions().contains(Dom.camunda(task, "decisionRef")),
                    Dom.camunda(task, "decisionRefBinding"));
        }
        for (Element call : Dom.descendants(definitions, "callActivity")) {
            String called = call.getAttribute("calledElement");
            checkReference(
                    call,
                    "calledElement",
                    called,
                    context.processes().contains(called),
                    Dom.camunda(call, "calledElementBinding"));
        }
    }

    private void checkReference(Element where, String attribute, String target, boolean exists, String binding) {
        if (!exists) {
            findings.add(where, "reference-missing", attribute, target);
        }
        if (!"deployment".equals(binding)) {
            findings.add(where, "binding", attribute + "Binding");
        }
    }

    private void checkServiceTask(Element task) {
        boolean delegate = task.hasAttributeNS(BpmnVocabulary.CAMUNDA, "delegateExpression");
        boolean call = task.hasAttributeNS(BpmnVocabulary.CAMUNDA, "expression");
        if (delegate == call) {
            findings.add(task, "service-task-empty");
            return;
        }
        try {
            if (delegate) {
                expressions.checkDelegate(Dom.camunda(task, "delegateExpression"));
            } else {
                expressions.checkCall(Dom.camunda(task, "expression"));
            }
        } catch (Forbidden e) {
            findings.add(task, e.code(), e.arguments());
        }
    }

    private void checkTimers(Element definitions) {
        checkTimers(definitions, "timeDuration", TIME_DURATION);
        checkTimers(definitions, "timeDate", TIME_DATE);
        checkTimers(definitions, "timeCycle", TIME_CYCLE);
        var retries = definitions.getElementsByTagNameNS(BpmnVocabulary.CAMUNDA, "failedJobRetryTimeCycle");
        for (int i = 0; i < retries.getLength(); i++) {
            Element retry = (Element) retries.item(i);
            if (!RETRIES.matcher(Dom.ownText(retry).strip()).matches()) {
                findings.add(retry, "timer", Dom.ownText(retry).strip());
            }
        }
    }

    private void checkTimers(Element definitions, String kind, Pattern literal) {
        for (Element timer : Dom.descendants(definitions, kind)) {
            String text = Dom.ownText(timer).strip();
            if (!GateExpressions.isExpression(text) && !literal.matcher(text).matches()) {
                findings.add(timer, "timer", text);
            }
        }
    }
}
