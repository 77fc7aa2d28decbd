package io.aimsflow.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The form itself, a group, or a list whose rows repeat the children. */
final class Container implements Component {

    /** What the container is. */
    enum Kind {
        ROOT,
        GROUP,
        LIST
    }

    private final Kind kind;
    private final String key;
    private final ObjectNode json;
    private final @Nullable Expression hide;
    private final List<Component> children;
    private final List<Slot> slots;

    Container(Kind kind, String key, ObjectNode json, @Nullable Expression hide, List<Component> children) {
        this.kind = kind;
        this.key = key;
        this.json = json;
        this.hide = hide;
        this.children = List.copyOf(children);
        this.slots = slots(children);
    }

    /** The keys of the object that these components make up together. */
    static List<Slot> slots(List<Component> components) {
        List<Slot> slots = new ArrayList<>();
        collect(components, List.of(), slots);
        return List.copyOf(slots);
    }

    private static void collect(List<Component> components, List<Expression> hides, List<Slot> slots) {
        for (Component component : components) {
            List<Expression> all = component.hide() == null ? hides : with(hides, component.hide());
            if (component instanceof Container group && !group.hasObject()) {
                collect(group.children, all, slots);
            } else {
                slots.add(new Slot(component, all));
            }
        }
    }

    private static List<Expression> with(List<Expression> hides, Expression hide) {
        List<Expression> all = new ArrayList<>(hides);
        all.add(hide);
        return List.copyOf(all);
    }

    private boolean hasObject() {
        return kind != Kind.GROUP || !key.isEmpty();
    }

    Kind kind() {
        return kind;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public ObjectNode json() {
        return json;
    }

    @Override
    public @Nullable Expression hide() {
        return hide;
    }

    List<Component> children() {
        return children;
    }

    /** The keys of this container's object (a list: of each row), in the form's order. */
    List<Slot> slots() {
        return slots;
    }

    /** May rows be added and removed? */
    boolean growing() {
        return json.path("allowAddRemove").asBoolean(true);
    }

    int defaultRows() {
        return json.path("defaultRepetitions").asInt(1);
    }

    int minItems() {
        return json.path("properties").path("minItems").asInt(0);
    }

    int maxItems() {
        return json.path("properties").path("maxItems").asInt(Limits.LIST_ITEMS);
    }
}
