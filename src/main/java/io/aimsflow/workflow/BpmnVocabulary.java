package io.aimsflow.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The part of BPMN that models may use, and nothing else: elements and their attributes. What is missing here is refused,
 * so a feature of the engine that nobody thought of is refused too.
 */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Where shapes stand; the engine only reads numbers from it. */
    private static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    /** Attributes that modelling tools add, which the engine does not know. */
    private static final Set<String> TOOLS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final String STEP = "default camunda:asyncBefore camunda:asyncAfter camunda:exclusive ";
    private static final Map<String, Set<String>> ELEMENTS = new HashMap<>();

    static {
        allow("targetNamespace exporter exporterVersion", "definitions");
        allow(
                "isExecutable processType isClosed camunda:historyTimeToLive camunda:versionTag"
                        + " camunda:isStartableInTasklist",
                "process");
        allow("", "collaboration", "documentation", "extensionElements", "incoming", "outgoing", "flowNodeRef", "text");
        allow("processRef", "participant");
        allow("sourceRef targetRef associationDirection", "messageFlow", "association");
        allow("", "laneSet", "childLaneSet", "lane", "group", "category");
        allow("textFormat", "documentation", "textAnnotation");
        allow("categoryValueRef value", "group", "categoryValue");
        allow("dataObjectRef dataStoreRef isCollection", "dataObject", "dataObjectReference", "dataStoreReference");

        allow(STEP + "isInterrupting camunda:initiator", "startEvent");
        allow(STEP + "attachedToRef cancelActivity", "boundaryEvent");
        allow(STEP, "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "task", "manualTask");
        allow(
                STEP + "gatewayDirection",
                "exclusiveGateway",
                "parallelGateway",
                "inclusiveGateway",
                "eventBasedGateway");
        allow(STEP + "triggeredByEvent", "subProcess");
        allow(STEP + "messageRef", "receiveTask");
        allow(
                STEP + "camunda:formRef camunda:formRefBinding camunda:assignee camunda:candidateGroups camunda:dueDate"
                        + " camunda:followUpDate camunda:priority",
                "userTask");
        allow(STEP + "camunda:delegateExpression camunda:expression camunda:resultVariable", "serviceTask");
        allow(
                STEP + "camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult"
                        + " camunda:resultVariable",
                "businessRuleTask");
        allow(STEP + "calledElement camunda:calledElementBinding", "callActivity");
        allow(
                "isSequential camunda:collection camunda:elementVariable camunda:asyncBefore camunda:asyncAfter"
                        + " camunda:exclusive",
                "multiInstanceLoopCharacteristics");
        allow("sourceRef targetRef", "sequenceFlow");
        allow("xsi:type language", "conditionExpression");
        allow("xsi:type", "loopCardinality", "completionCondition", "timeDate", "timeDuration", "timeCycle");

        allow("", "timerEventDefinition", "terminateEventDefinition");
        allow("errorRef camunda:errorCodeVariable camunda:errorMessageVariable", "errorEventDefinition");
        allow("escalationRef camunda:escalationCodeVariable", "escalationEventDefinition");
        allow("messageRef", "messageEventDefinition");
        allow("signalRef", "signalEventDefinition");
        allow("errorCode camunda:errorMessage", "error");
        allow("escalationCode", "escalation");
        allow("", "message", "signal");

        allow("", "camunda:properties", "camunda:inputOutput", "camunda:list", "camunda:map", "camunda:value");
        allow("value", "camunda:property");
        allow("", "camunda:inputParameter", "camunda:outputParameter", "camunda:failedJobRetryTimeCycle");
        allow("key", "camunda:entry");
        allow("source sourceExpression target variables businessKey local", "camunda:in", "camunda:out");
    }

    private BpmnVocabulary() {}

    private static void allow(String attributes, String... elements) {
        for (String element : elements) {
            var allowed = ELEMENTS.computeIfAbsent(element, key -> new java.util.HashSet<>(Set.of("id", "name")));
            allowed.addAll(Set.of(
                    attributes.isBlank() ? new String[0] : attributes.strip().split(" ")));
        }
    }

    static boolean isDiagram(String namespace) {
        return DIAGRAM.contains(namespace);
    }

    static boolean isToolAttribute(String namespace) {
        return TOOLS.contains(namespace);
    }

    static boolean knows(String element) {
        return ELEMENTS.containsKey(element);
    }

    static boolean knows(String element, String attribute) {
        return ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
    }

    /** The name with the prefix under which this class lists it; the namespace itself if it is none of them. */
    static String qualified(String namespace, String localName) {
        return switch (namespace) {
            case BPMN, "" -> localName;
            case CAMUNDA -> "camunda:" + localName;
            case XSI -> "xsi:" + localName;
            default -> "{" + namespace + "}" + localName;
        };
    }
}
