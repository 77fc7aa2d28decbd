package io.aimsflow.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A process that passes the gate, and what tests change in it. */
final class GateModels {

    static final String FILE = "leave-request.bpmn";

    static final String USER_TASK = """
            <bpmn:userTask id="userTask_approve" name="Approve leave" camunda:formRef="leave-request.approve"
                camunda:formRefBinding="deployment" camunda:candidateGroups="aims-manager"
                camunda:dueDate="#{deadlines.due('leave.approve')}">
              <bpmn:documentation>Decides on the leave.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="name:de" value="Urlaub genehmigen" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>flow_start</bpmn:incoming>
              <bpmn:outgoing>flow_decided</bpmn:outgoing>
            </bpmn:userTask>
            """;

    static final String SERVICE_TASK = """
            <bpmn:serviceTask id="serviceTask_book" name="Book leave" camunda:delegateExpression="#{bookLeave}">
              <bpmn:incoming>flow_granted</bpmn:incoming>
              <bpmn:outgoing>flow_booked</bpmn:outgoing>
            </bpmn:serviceTask>
            """;

    static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">#{decision == 'GRANT'}</bpmn:conditionExpression>";

    static final String TIMER = "<bpmn:timeDate>#{deadlines.reminder(dueDate)}</bpmn:timeDate>";

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="definitions_leave"
                targetNamespace="https://aimsflow.io/processes" modeler:executionPlatform="Camunda Platform">
              <bpmn:process id="leave-request" name="Leave request" isExecutable="true" camunda:versionTag="1.0.0"
                  camunda:historyTimeToLive="P1095D">
                <bpmn:startEvent id="event_requested" name="Leave requested"><bpmn:outgoing>flow_start</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow_start" sourceRef="event_requested" targetRef="userTask_approve" />
                %s
                <bpmn:boundaryEvent id="event_reminder" name="Due soon" cancelActivity="false" attachedToRef="userTask_approve">
                  <bpmn:outgoing>flow_reminded</bpmn:outgoing>
                  <bpmn:timerEventDefinition id="timer_reminder">%s</bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="flow_reminded" sourceRef="event_reminder" targetRef="event_sent" />
                <bpmn:endEvent id="event_sent" name="Owner reminded"><bpmn:incoming>flow_reminded</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_decided" sourceRef="userTask_approve" targetRef="gateway_granted" />
                <bpmn:exclusiveGateway id="gateway_granted" name="Granted?" default="flow_refused">
                  <bpmn:incoming>flow_decided</bpmn:incoming>
                  <bpmn:outgoing>flow_granted</bpmn:outgoing>
                  <bpmn:outgoing>flow_refused</bpmn:outgoing>
                </bpmn:exclusiveGateway>
                <bpmn:sequenceFlow id="flow_granted" name="Yes" sourceRef="gateway_granted" targetRef="serviceTask_book">
                  %s
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_refused" name="No" sourceRef="gateway_granted" targetRef="event_refused" />
                <bpmn:endEvent id="event_refused" name="Leave refused"><bpmn:incoming>flow_refused</bpmn:incoming></bpmn:endEvent>
                %s
                <bpmn:sequenceFlow id="flow_booked" sourceRef="serviceTask_book" targetRef="event_booked" />
                <bpmn:endEvent id="event_booked" name="Leave booked"><bpmn:incoming>flow_booked</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="leave-request">
                <bpmndi:BPMNShape id="shape" bpmnElement="userTask_approve"><dc:Bounds x="1" y="1" width="100" height="80" /></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private GateModels() {}

    static String process() {
        return PROCESS.formatted(USER_TASK, TIMER, CONDITION, SERVICE_TASK);
    }

    /** The process with something replaced that must be there. */
    static String with(String target, String replacement) {
        if (!process().contains(target)) {
            throw new IllegalArgumentException("The process has no " + target);
        }
        return process().replace(target, replacement);
    }

    static String withServiceTask(String attributes) {
        return with("camunda:delegateExpression=\"#{bookLeave}\"", attributes);
    }

    static String withServiceTaskContent(String extensions) {
        return with(
                SERVICE_TASK,
                SERVICE_TASK.replace(
                        "<bpmn:incoming>",
                        "<bpmn:extensionElements>" + extensions + "</bpmn:extensionElements><bpmn:incoming>"));
    }

    static String withCondition(String expression) {
        return with("#{decision == 'GRANT'}", expression.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** The process without the service task, so that any server can deploy it. */
    static String deployable() {
        return with("<bpmn:serviceTask id", "<bpmn:task id")
                .replace("</bpmn:serviceTask>", "</bpmn:task>")
                .replace(" camunda:delegateExpression=\"#{bookLeave}\"", "");
    }

    /** The form of its user task. */
    static String form(String label) {
        return """
                {"id": "leave-request.approve", "type": "default", "schemaVersion": 19, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "components": [
                   {"type": "textfield", "id": "Field_decision", "key": "decision", "label": "%s"}]}
                """.formatted(label);
    }

    static GateContext context() {
        return new GateContext(
                Set.of("bookLeave"),
                Map.of("deadlines", Map.of("due", Set.of(1), "reminder", Set.of(1, 2), "now", Set.of(0))),
                Set.of("aims-manager", "internal-auditor"),
                Set.of("leave-request.approve"),
                Set.of("leave-request"),
                Set.of("leave-days"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
