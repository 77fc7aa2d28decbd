package io.aimsflow.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The process models and forms of this repository, as files. */
final class RepositoryModels {

    private RepositoryModels() {}

    /** One process model. */
    record Model(String key, Document tree, Map<String, ElementInfo> elements) {

        List<ElementInfo> ofType(String type) {
            return elements.values().stream()
                    .filter(element -> element.type().equals(type))
                    .toList();
        }

        /** Everything that the engine executes, and the flows between. */
        List<Element> flowElements() {
            Element process =
                    Dom.descendants(tree.getDocumentElement(), "process").get(0);
            return Stream.of(
                            "startEvent|endEvent|boundaryEvent|intermediateCatchEvent|intermediateThrowEvent|userTask|serviceTask"
                                    + "|businessRuleTask|callActivity|subProcess|exclusiveGateway|parallelGateway"
                                    + "|inclusiveGateway|eventBasedGateway|sequenceFlow")
                    .flatMap(names -> Stream.of(names.split("\\|")))
                    .flatMap(name -> Dom.descendants(process, name).stream())
                    .toList();
        }
    }

    static List<Model> processes() {
        return files("processes", ".bpmn").stream().map(RepositoryModels::read).toList();
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(Path file) {
        Document tree = GateXml.parse(bytes(file), new GateFindings(file.toString()))
                .orElseThrow(() -> new AssertionError(file + " is no XML"));
        return new Model(id(file), tree, ModelReader.describe(tree));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
