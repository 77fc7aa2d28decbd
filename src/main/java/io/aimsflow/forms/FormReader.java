package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gate: turns a form's JSON into components that can be checked, and refuses everything else. Semantics are those of
 * form-js 1.23 (schema version 19).
 */
final class FormReader {

    private static final int SCHEMA_VERSION = 19;
    private static final Pattern FORM_ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,120}");
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,120}");
    private static final Set<String> DECORATION = Set.of("text", "spacer", "separator", "button", "image", "table");
    private static final Set<String> FORBIDDEN = Set.of("html", "iframe", "script", "documentPreview", "default");

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();
    private final Expressions expressions;
    private final FieldReader fields;
    private int components;

    FormReader(Expressions expressions) {
        this.expressions = expressions;
        this.fields = new FieldReader(expressions, problems);
    }

    /** @throws FormRejected naming every problem */
    Container read(ObjectNode form, boolean strict) {
        if (!FORM_ID.matcher(form.path("id").asString("")).matches()) {
            problems.add("The form has no usable id. Give it one of letters, digits, dots and dashes.");
        }
        if (!form.path("type").asString("").equals("default")) {
            problems.add("The form's type is not \"default\". Save it as a form in Camunda Modeler.");
        }
        if (form.path("schemaVersion").asInt(SCHEMA_VERSION) > SCHEMA_VERSION) {
            problems.add("The form was made for a newer form-js (schema version above " + SCHEMA_VERSION
                    + "). Save it with an older Modeler.");
        }
        List<Component> children = children(form, 1);
        unique(children);
        if (strict) {
            problems.throwIfAny();
        }
        return new Container(Container.Kind.ROOT, "", form, null, children);
    }

    private List<Component> children(ObjectNode parent, int depth) {
        List<Component> children = new ArrayList<>();
        if (!(parent.path("components") instanceof ArrayNode nodes)) {
            problems.at(parent, "has no list of components", "Add an empty one.");
            return children;
        }
        for (JsonNode node : nodes) {
            if (++components > Limits.COMPONENTS || depth > Limits.COMPONENT_DEPTH) {
                problems.add("The form has more than " + Limits.COMPONENTS + " components, or nests them deeper than "
                        + Limits.COMPONENT_DEPTH + ". Split it into several tasks.");
                return children;
            }
            if (node instanceof ObjectNode object) {
                component(object, depth).ifPresent(children::add);
            } else {
                problems.at(parent, "contains something that is no component", "Remove it.");
            }
        }
        return children;
    }

    private Optional<Component> component(ObjectNode node, int depth) {
        String type = node.path("type").asString("");
        identity(node);
        Expression hide = hide(node);
        if (type.equals("group") || type.equals("dynamiclist")) {
            return Optional.of(container(node, type, hide, depth));
        }
        if (node.has("components")) {
            problems.at(node, "holds components, although it is no group", "Move them into a group.");
        }
        if (DECORATION.contains(type)) {
            decoration(node, type);
            return Optional.empty();
        }
        if (FORBIDDEN.contains(type)) {
            problems.at(node, "can show foreign content, which is not allowed here", "Use a text component instead.");
            return Optional.empty();
        }
        return fields.read(node, type, hide);
    }

    private void identity(ObjectNode node) {
        String id = node.path("id").asString("");
        if (!ID.matcher(id).matches()) {
            problems.at(node, "has no usable id", "Give it one of letters, digits, dots, dashes and underscores.");
        } else if (!ids.add(id)) {
            problems.at(node, "has the id of another component", "Give each its own.");
        }
        JsonNode properties = node.path("properties");
        boolean plain = properties.isMissingNode()
                || properties.isObject() && properties.values().stream().allMatch(JsonNode::isValueNode);
        if (!plain) {
            problems.at(node, "has custom properties that are no plain values", "Make them texts.");
        }
    }

    private @Nullable Expression hide(ObjectNode node) {
        JsonNode conditional = node.path("conditional");
        if (conditional.isMissingNode() || conditional.isNull()) {
            return null;
        }
        JsonNode hide = conditional.path("hide");
        if (!conditional.isObject() || !(hide.isString() || hide.isMissingNode() || hide.isNull())) {
            problems.at(node, "has a condition that is no expression", "Write \"Hide if\" as a FEEL expression.");
            return null;
        }
        return hide.asString("").isEmpty() ? null : fields.expression(node, "Hide if", hide.asString());
    }

    private Container container(ObjectNode node, String type, @Nullable Expression hide, int depth) {
        boolean list = type.equals("dynamiclist");
        String path = node.path("path").asString("");
        if ((list || !path.isEmpty()) && !FieldReader.KEY.matcher(path).matches()) {
            problems.at(node, "has no usable path", FieldReader.KEY_RULE);
        }
        if (list) {
            rows(node);
        }
        List<Component> children = children(node, depth + 1);
        if (list || !path.isEmpty()) {
            unique(children);
        }
        return new Container(list ? Container.Kind.LIST : Container.Kind.GROUP, path, node, hide, children);
    }

    private void rows(ObjectNode node) {
        if (!node.path("isRepeating").asBoolean(true)) {
            problems.at(node, "does not repeat", "Use a group.");
        }
        int min = node.path("properties").path("minItems").asInt(0);
        int max = node.path("properties").path("maxItems").asInt(Limits.LIST_ITEMS);
        int start = node.path("defaultRepetitions").asInt(1);
        if (min < 0 || max < min || max > Limits.LIST_ITEMS || start < 0 || start > Limits.LIST_ITEMS) {
            problems.at(node, "has impossible numbers of rows", "Allow 0 to " + Limits.LIST_ITEMS + ".");
        }
    }

    private void decoration(ObjectNode node, String type) {
        if (type.equals("image") && !relative(node.path("source").asString(""))) {
            problems.at(node, "loads an image from elsewhere", "Use a path on this server, such as /images/help.png.");
        }
        if (type.equals("table") && node.path("dataSource").asString("").length() > Limits.EXPRESSION_CHARS) {
            problems.at(node, "has too long a data source", "Shorten it.");
        }
    }

    private static boolean relative(String source) {
        return source.startsWith("/") && !source.startsWith("//") && source.matches("[/A-Za-z0-9_.-]+");
    }

    /** Two components of one object may not share a key: form-js refuses such a form, too. */
    private void unique(List<Component> children) {
        Set<String> keys = new HashSet<>();
        for (Component.Slot slot : Container.slots(children)) {
            if (!keys.add(slot.key())) {
                problems.at(slot.component().json(), "has a key that is taken: " + slot.key(), "Rename one of them.");
            }
        }
    }
}
