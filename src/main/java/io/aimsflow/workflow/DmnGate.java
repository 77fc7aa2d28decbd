package io.aimsflow.workflow;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks that a decision model holds tables and FEEL only, is named like its file, and says how long history is kept. */
final class DmnGate {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20211108/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/");
    private static final Set<String> TOOLS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            BpmnVocabulary.XSI);
    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "extensionElements",
            "decision",
            "variable",
            "question",
            "allowedAnswers",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "authorityRequirement",
            "requiredAuthority",
            "knowledgeSource",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "literalExpression",
            "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "typeRef",
            "href",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "expressionLanguage",
            "associationDirection");
    private static final Map<String, Set<String>> CAMUNDA_ATTRIBUTES = Map.of(
            "decision", Set.of("historyTimeToLive", "versionTag"),
            "input", Set.of("inputVariable"),
            "definitions", Set.of("diagramRelationId"));

    private final String file;
    private final GateFindings findings;

    DmnGate(String file, GateFindings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check(Document document) {
        Element root = document.getDocumentElement();
        if (!DMN.contains(namespace(root)) || !"definitions".equals(root.getLocalName())) {
            findings.add("no-dmn");
            return;
        }
        checkElement(root);
        checkDecisions(root);
    }

    private void checkElement(Element element) {
        if (DIAGRAM.contains(namespace(element))) {
            return;
        }
        if (!DMN.contains(namespace(element)) || !ELEMENTS.contains(element.getLocalName())) {
            findings.add(element, "element-unknown", element.getNodeName());
            return;
        }
        Dom.attributes(element).forEach(attribute -> checkAttribute(element, attribute));
        checkText(element, Dom.ownText(element));
        Dom.children(element).forEach(this::checkElement);
    }

    private void checkAttribute(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        boolean known = namespace.isEmpty() && ATTRIBUTES.contains(name)
                || TOOLS.contains(namespace)
                || namespace.equals(CAMUNDA)
                        && CAMUNDA_ATTRIBUTES
                                .getOrDefault(element.getLocalName(), Set.of())
                                .contains(name);
        if (!known) {
            findings.add(element, "attribute-unknown", attribute.getNodeName(), element.getLocalName());
        } else if (name.equals("expressionLanguage") && !FEEL.contains(attribute.getValue())) {
            findings.add(element, "not-feel", attribute.getValue());
        } else {
            checkText(element, attribute.getValue());
        }
    }

    /** Neither means anything in a plain table; an engine set up otherwise would evaluate them. */
    private void checkText(Element where, String text) {
        boolean javaCall = text.contains("function") && text.contains("external");
        if (GateExpressions.isExpression(text) || javaCall) {
            findings.add(where, "not-feel", text.strip());
        }
    }

    private void checkDecisions(Element root) {
        String name = file.substring(0, file.length() - ".dmn".length());
        var decisions = Dom.children(root).stream()
                .filter(child -> "decision".equals(child.getLocalName()))
                .toList();
        if (decisions.stream().noneMatch(decision -> name.equals(decision.getAttribute("id")))) {
            findings.add("decision-id", name);
        }
        for (Element decision : decisions) {
            if (decision.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
                findings.add(decision, "time-to-live");
            }
        }
    }

    private static String namespace(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }
}
