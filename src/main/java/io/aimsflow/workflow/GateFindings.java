package io.aimsflow.workflow;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Collects what is wrong with one file, so that its author sees everything at once. */
final class GateFindings {

    /** A hostile file could be wrong in a million places; nobody reads more than this. */
    private static final int MOST = 50;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    GateFindings(String file) {
        this.file = file;
    }

    void add(String code, Object... arguments) {
        addAt("", code, arguments);
    }

    void add(Element where, String code, Object... arguments) {
        addAt(nearestId(where), code, arguments);
    }

    private void addAt(String element, String code, Object... arguments) {
        var problem = new Problem(file, element, code, List.of(arguments));
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ModelRejected(problems);
        }
    }

    private static String nearestId(Element element) {
        for (Node node = element; node instanceof Element here; node = node.getParentNode()) {
            if (here.hasAttribute("id")) {
                return here.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
