package io.aimsflow.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the standard tree lacks: lists, and the names by which we speak of elements. */
final class Dom {

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private Dom() {}

    static List<Element> children(Element parent) {
        return nodes(parent.getChildNodes())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The children of BPMN's (or, with {@code camunda:} before it, the engine's) name. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> qualifiedName(child).equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** All elements of this BPMN name below, however deep, in the order of the document. */
    static List<Element> descendants(Element parent, String name) {
        return nodes(parent.getElementsByTagNameNS(BpmnVocabulary.BPMN, name))
                .map(Element.class::cast)
                .toList();
    }

    /** The attributes without declarations of namespaces. */
    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLNS.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    /** The value of an attribute in the engine's namespace; empty if it is not there. */
    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(BpmnVocabulary.CAMUNDA, attribute);
    }

    /** The element's own text, with comments cut out as the engine does. */
    static String ownText(Element element) {
        return nodes(element.getChildNodes())
                .filter(node -> node instanceof CharacterData && !(node instanceof Comment))
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
    }

    static String qualifiedName(Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return BpmnVocabulary.qualified(namespace, element.getLocalName());
    }

    private static Stream<Node> nodes(NodeList list) {
        List<Node> nodes = new ArrayList<>(list.getLength());
        for (int i = 0; i < list.getLength(); i++) {
            nodes.add(list.item(i));
        }
        return nodes.stream();
    }
}
