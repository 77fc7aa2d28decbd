package io.aimsflow.workflow;

import io.aimsflow.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads deployed process models, which never change, and keeps what it read. */
@Component
class ModelReader {

    private static final int MOST_DEFINITIONS = 200;

    private final RepositoryService repository;
    private final BoundedCache<String, Map<String, ElementInfo>> elements = new BoundedCache<>(MOST_DEFINITIONS);
    private final BoundedCache<String, byte[]> diagrams = new BoundedCache<>(MOST_DEFINITIONS);

    ModelReader(RepositoryService repository) {
        this.repository = repository;
    }

    /** All elements that have an id. @throws NotFound if there is no such definition */
    Map<String, ElementInfo> elements(String definitionId) {
        return elements.get(definitionId, id -> describe(tree(id)));
    }

    /** The model with its names in that language, as far as it has them. @throws NotFound if there is no such definition */
    byte[] diagram(String definitionId, Locale locale) {
        String language = locale.getLanguage();
        return diagrams.get(language + " " + definitionId, key -> translate(tree(definitionId), language));
    }

    private Document tree(String definitionId) {
        var findings = new GateFindings(definitionId);
        try (InputStream model = repository.getProcessModel(definitionId)) {
            Optional<Document> tree = GateXml.parse(model.readAllBytes(), findings);
            findings.throwIfAny();
            return tree.orElseThrow();
        } catch (NotFoundException | NullValueException e) {
            throw new NotFound("process", definitionId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, ElementInfo> describe(Document model) {
        Map<String, ElementInfo> elements = new HashMap<>();
        describe(model.getDocumentElement(), elements);
        return Map.copyOf(elements);
    }

    private static void describe(Element element, Map<String, ElementInfo> elements) {
        if (!BpmnVocabulary.BPMN.equals(element.getNamespaceURI())) {
            return;
        }
        String id = element.getAttribute("id");
        if (!id.isEmpty()) {
            elements.put(id, info(id, element));
        }
        Dom.children(element).forEach(child -> describe(child, elements));
    }

    private static ElementInfo info(String id, Element element) {
        String form = Dom.camunda(element, "formRef");
        return new ElementInfo(
                id,
                element.getLocalName(),
                element.getAttribute("name"),
                Dom.child(element, "documentation").map(Dom::ownText).orElse("").strip(),
                form.isEmpty() ? Optional.empty() : Optional.of(form),
                Map.copyOf(BpmnProperties.of(element)));
    }

    private static byte[] translate(Document model, String language) {
        translate(model.getDocumentElement(), language);
        var out = new ByteArrayOutputStream();
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(model), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("A deployed model cannot be written", e);
        }
        return out.toByteArray();
    }

    private static void translate(Element element, String language) {
        Map<String, String> properties = BpmnProperties.of(element);
        String name = properties.get("name:" + language);
        if (name != null) {
            element.setAttribute("name", name);
        }
        String text = properties.get("text:" + language);
        if (text != null) {
            Dom.child(element, "text").ifPresent(it -> it.setTextContent(text));
        }
        Dom.children(element).forEach(child -> translate(child, language));
    }
}
