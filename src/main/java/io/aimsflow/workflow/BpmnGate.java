package io.aimsflow.workflow;

import io.aimsflow.workflow.GateExpressions.Forbidden;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks that a process model holds only what {@link BpmnVocabulary} allows, and only harmless expressions. */
final class BpmnGate {

    /** Things people do use elsewhere, so that they are told more than "unknown". */
    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            "scriptTask", "script-task",
            "camunda:script", "script",
            "camunda:executionListener", "listener",
            "camunda:taskListener", "listener",
            "camunda:connector", "connector",
            "camunda:field", "field-injection",
            "camunda:formData", "generated-form");

    private static final Map<String, String> REFUSED_ATTRIBUTES = Map.of(
            "camunda:class", "java-class",
            "camunda:type", "external-task",
            "camunda:topic", "external-task",
            "camunda:resource", "script",
            "camunda:variableMappingClass", "java-class",
            "camunda:formKey", "generated-form",
            "camunda:candidateUsers", "person-in-model");

    private final GateExpressions expressions;
    private final GateFindings findings;
    private final BpmnRules rules;

    BpmnGate(String file, GateContext context, GateFindings findings) {
        this.expressions = new GateExpressions(context);
        this.findings = findings;
        this.rules = new BpmnRules(file, context, expressions, findings);
    }

    void check(Document document) {
        Element root = document.getDocumentElement();
        if (!BpmnVocabulary.BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            findings.add("no-bpmn");
            return;
        }
        checkElement(root);
        rules.check(root);
    }

    private void checkElement(Element element) {
        if (BpmnVocabulary.isDiagram(namespace(element))) {
            checkDiagram(element);
            return;
        }
        String name = Dom.qualifiedName(element);
        // an element without a namespace is a stranger too, although attributes without one are at home
        if (namespace(element).isEmpty() || !BpmnVocabulary.knows(name)) {
            findings.add(element, REFUSED_ELEMENTS.getOrDefault(name, "element-unknown"), name);
            return;
        }
        Dom.attributes(element).forEach(attribute -> checkAttribute(name, attribute));
        checkText(element, Dom.ownText(element));
        Dom.children(element).forEach(this::checkElement);
    }

    private void checkAttribute(String element, Attr attribute) {
        String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
        String name = BpmnVocabulary.qualified(namespace, attribute.getLocalName());
        boolean known = BpmnVocabulary.isToolAttribute(namespace)
                || name.equals("xsi:schemaLocation")
                || BpmnVocabulary.knows(element, name);
        if (!known) {
            findings.add(
                    attribute.getOwnerElement(),
                    REFUSED_ATTRIBUTES.getOrDefault(name, "attribute-unknown"),
                    name,
                    element);
        } else if (!name.equals("camunda:delegateExpression")) {
            checkText(attribute.getOwnerElement(), attribute.getValue());
        }
    }

    private void checkText(Element where, String text) {
        if (GateExpressions.isExpression(text)) {
            try {
                expressions.checkValue(text);
            } catch (Forbidden e) {
                findings.add(where, e.code(), e.arguments());
            }
        }
    }

    /** Diagrams hold geometry; anything else in there has no business in a model. */
    private void checkDiagram(Element element) {
        if (!BpmnVocabulary.isDiagram(namespace(element))) {
            findings.add(element, "element-unknown", Dom.qualifiedName(element));
            return;
        }
        List<Attr> attributes = Dom.attributes(element);
        if (attributes.stream().anyMatch(attribute -> GateExpressions.isExpression(attribute.getValue()))) {
            findings.add(element, "expression-in-diagram");
        }
        Dom.children(element).forEach(this::checkDiagram);
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }
}
