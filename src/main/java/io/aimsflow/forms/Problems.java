package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with a form, so that a designer mends it in one go. */
final class Problems {

    private static final int MOST = 20;
    private static final int NAME_CHARS = 80;

    private final List<String> found = new ArrayList<>();

    void add(String problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    /** @param what a verb and its object: how the component is wrong; @param mend what to do about it */
    void at(JsonNode component, String what, String mend) {
        add(name(component) + " " + what + ". " + mend);
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FormRejected(found);
        }
    }

    private static String name(JsonNode component) {
        String type = component.path("type").asString("component");
        String label = component.path("label").asString(component.path("key").asString(""));
        String id = component.path("id").asString("none");
        return shorten("The " + type + " \"" + label + "\"") + shorten(" (id " + id) + ")";
    }

    private static String shorten(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= NAME_CHARS ? clean : clean.substring(0, NAME_CHARS) + "…";
    }
}
