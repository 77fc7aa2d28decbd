package io.aimsflow.systems;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at a file before any library builds objects of it: what is too large, too deep or has entities stops here. */
final class BomGuard {

    static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int DEEPEST = 100;
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    /** The version that an XML file's namespace names; the library knows fewer than there are. */
    private String xmlVersion = "";

    /** The first thing that is wrong, if anything. */
    Optional<BomProblem> check(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.of(BomProblem.of("too-large", MOST_BYTES / 1024 / 1024));
        }
        int start = 0;
        while (start < file.length
                && (file[start] <= ' ' || file[start] == (byte) 0xFE || file[start] == (byte) 0xFF)) {
            start++;
        }
        if (start == file.length) {
            return Optional.of(BomProblem.of("empty"));
        }
        return switch (file[start]) {
            case '{' -> depth(file);
            case '<' -> xml(file);
            default -> Optional.of(BomProblem.of("no-bom"));
        };
    }

    String xmlVersion() {
        return xmlVersion;
    }

    private static Optional<BomProblem> depth(byte[] json) {
        int depth = 0;
        var text = false;
        for (int i = 0; i < json.length; i++) {
            var sign = json[i];
            if (text) {
                i += sign == '\\' ? 1 : 0;
                text = sign != '"';
            } else if (sign == '"') {
                text = true;
            } else if (sign == '{' || sign == '[') {
                depth++;
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
            if (depth > DEEPEST) {
                return Optional.of(BomProblem.of("too-deep", DEEPEST));
            }
        }
        return Optional.empty();
    }

    private Optional<BomProblem> xml(byte[] file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return walk(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return Optional.of(BomProblem.of("xml-broken", line));
        }
    }

    private Optional<BomProblem> walk(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.of(BomProblem.of("entities"));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth++ == 0) {
                        takeVersion(xml.getNamespaceURI());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {} // texts are the library's business
            }
            if (depth > DEEPEST) {
                return Optional.of(BomProblem.of("too-deep", DEEPEST));
            }
        }
        return Optional.empty();
    }

    private void takeVersion(String namespace) {
        if (namespace != null && namespace.startsWith(NAMESPACE)) {
            xmlVersion = namespace.substring(NAMESPACE.length());
        }
    }
}
