package io.aimsflow.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that may be hostile: UTF-8 only, no document type at all (so no entities, internal or external), bounded depth
 * and number of elements. A first pass that builds nothing checks the bounds, the second builds the tree.
 */
final class GateXml {

    static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 60;
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII");

    private GateXml() {}

    /** The tree of the file, or empty with the reason among the findings. */
    static Optional<Document> parse(byte[] content, GateFindings findings) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return withinBounds(content, findings) ? Optional.of(tree(content)) : Optional.empty();
        } catch (CharacterCodingException e) {
            findings.add("encoding");
        } catch (XMLStreamException e) {
            findings.add("no-xml", e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        } catch (SAXParseException e) {
            findings.add("no-xml", e.getLineNumber());
        } catch (SAXException | IOException e) {
            findings.add("no-xml", 1);
        }
        return Optional.empty();
    }

    private static boolean withinBounds(byte[] content, GateFindings findings) throws XMLStreamException {
        XMLStreamReader reader = streamFactory().createXMLStreamReader(new ByteArrayInputStream(content));
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            findings.add("encoding");
            return false;
        }
        int elements = 0;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                findings.add("document-type");
                return false;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && (++elements > MOST_ELEMENTS | ++depth > DEEPEST)) {
                findings.add("too-complex", MOST_ELEMENTS, DEEPEST);
                return false;
            }
        }
        return true;
    }

    private static Document tree(byte[] content) throws SAXException, IOException {
        try {
            DocumentBuilder builder = treeFactory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot read XML safely", e);
        }
    }

    private static XMLInputFactory streamFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static DocumentBuilderFactory treeFactory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /** Says nothing on the console, as the default handler does, and takes no error lightly. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
