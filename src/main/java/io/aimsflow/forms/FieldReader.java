package io.aimsflow.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the gate that reads one field with its limits. */
final class FieldReader {

    static final Pattern KEY = Pattern.compile("(?!(this|parent|i)$)[a-zA-Z][a-zA-Z0-9_]{0,63}");
    static final String KEY_RULE = "Use letters, digits and underscores, such as dueDate; not this, parent or i.";

    private final Expressions expressions;
    private final Problems problems;

    FieldReader(Expressions expressions, Problems problems) {
        this.expressions = expressions;
        this.problems = problems;
    }

    Optional<Component> read(ObjectNode node, String type, @Nullable Expression hide) {
        Optional<FieldType> fieldType = type.equals("datetime")
                ? FieldType.dateNamed(node.path("subtype").asString("date"))
                : FieldType.named(type);
        if (fieldType.isEmpty()) {
            problems.at(node, "is of a type that this server does not know", "Use a component of Camunda Forms.");
            return Optional.empty();
        }
        String key = node.path("key").asString("");
        if (!KEY.matcher(key).matches()) {
            problems.at(node, "has no usable key", KEY_RULE);
        }
        return Optional.of(field(node, fieldType.get(), key, hide));
    }

    private Field field(ObjectNode node, FieldType type, String key, @Nullable Expression hide) {
        String readonly = node.path("readonly").asString("");
        Expression locked = Expressions.isExpression(readonly) ? expression(node, "Read only", readonly) : null;
        Options options = type.withOptions() ? options(node) : Options.NONE;
        Expression computed = type == FieldType.COMPUTED
                ? expression(node, "Target value", node.path("expression").asString(""))
                : null;
        return new Field(type, key, node, hide, locked, checks(node), options, computed);
    }

    /** Reads an expression, or notes why it cannot be read. */
    @Nullable
    Expression expression(JsonNode node, String where, String text) {
        if (!Expressions.isExpression(text)) {
            problems.at(node, "has no expression in \"" + where + "\"", "Start it with an equals sign.");
            return null;
        }
        try {
            return expressions.parse(text);
        } catch (IllegalArgumentException e) {
            problems.at(node, "has an expression in \"" + where + "\" that " + e.getMessage(), "Simplify it.");
            return null;
        }
    }

    private Checks checks(ObjectNode node) {
        JsonNode validate = node.path("validate");
        if (!validate.isMissingNode() && !validate.isObject()) {
            problems.at(node, "has a validation that is no object", "Remove it.");
        }
        return new Checks(
                validate.path("required").asBoolean(false),
                bound(node, "min"),
                bound(node, "max"),
                bound(node, "minLength"),
                bound(node, "maxLength"),
                pattern(node),
                kind(validate.path("validationType").asString("")),
                node.path("decimalDigits").asInt(-1),
                step(node));
    }

    private Checks.Bound bound(ObjectNode node, String name) {
        JsonNode value = node.path("validate").path(name);
        String text = value.asString("");
        if (text.isEmpty()) {
            return Checks.Bound.NONE;
        }
        if (Expressions.isExpression(text)) {
            return new Checks.Bound(null, expression(node, name, text));
        }
        return new Checks.Bound(number(node, name, text), null);
    }

    private @Nullable BigDecimal step(ObjectNode node) {
        String text = node.path("increment").asString("");
        BigDecimal step = text.isEmpty() ? null : number(node, "increment", text);
        if (step != null && step.signum() <= 0) {
            problems.at(node, "has an increment that is not above 0", "Give a positive number.");
        }
        return step;
    }

    private @Nullable BigDecimal number(ObjectNode node, String name, String text) {
        BigDecimal number = Numbers.parse(text);
        if (number == null) {
            problems.at(node, "has no number in \"" + name + "\"", "Give a number or a FEEL expression.");
        }
        return number;
    }

    private @Nullable SafePattern pattern(ObjectNode node) {
        String pattern = node.path("validate").path("pattern").asString("");
        if (pattern.isEmpty()) {
            return null;
        }
        try {
            return SafePattern.of(pattern);
        } catch (IllegalArgumentException e) {
            problems.at(node, "has a pattern that " + e.getMessage(), "Write it in a simpler way.");
            return null;
        }
    }

    private static Checks.Kind kind(String type) {
        return switch (type) {
            case "email" -> Checks.Kind.EMAIL;
            case "phone" -> Checks.Kind.PHONE;
            default -> Checks.Kind.ANY;
        };
    }

    private Options options(ObjectNode node) {
        String key = node.path("valuesKey").asString("");
        String expression = node.path("valuesExpression").asString("");
        if (!key.isEmpty()) {
            return new Options(List.of(), key, null);
        }
        if (node.path("values") instanceof ArrayNode values) {
            return new Options(fixed(node, values), "", null);
        }
        if (!expression.isEmpty()) {
            return new Options(List.of(), "", expression(node, "Options expression", expression));
        }
        problems.at(node, "has no options", "List some, or say where they come from.");
        return Options.NONE;
    }

    private List<Object> fixed(ObjectNode node, ArrayNode values) {
        List<Object> fixed = new ArrayList<>();
        for (JsonNode option : values) {
            Object value = Values.scalar(option.isObject() ? option.path("value") : option);
            if (value == null || fixed.contains(value) || fixed.size() >= Limits.OPTIONS) {
                problems.at(
                        node, "has an option without a value, a doubled one, or too many", "Give each its own text.");
                return fixed;
            }
            fixed.add(value);
        }
        return fixed;
    }
}
