package io.aimsflow.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values: the right type, in the one way in which records hold it. */
final class Values {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");

    private Values() {}

    /** What is wrong with a value; becomes a {@link FieldError}. */
    static final class Wrong extends RuntimeException {

        final String code;
        final transient Object[] args;

        Wrong(String code, Object... args) {
            super(code, null, false, false);
            this.code = code;
            this.args = args;
        }
    }

    /**
     * The value as records hold it; a missing one as form-js holds it.
     *
     * @throws Wrong if it is not of the field's type
     */
    static @Nullable Object read(Field field, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return field.type().empty();
        }
        return switch (field.type()) {
            case TEXTFIELD -> text(value).replace('\n', ' ').replace('\t', ' ');
            case TEXTAREA -> text(value);
            case NUMBER -> number(field, value);
            case CHECKBOX -> bool(value);
            case RADIO, SELECT -> option(value);
            case CHECKLIST, TAGLIST -> options(value);
            case DATE -> date(value);
            case TIME, DATETIME -> time(field, value);
            case FILES -> files(value);
            case COMPUTED -> null;
        };
    }

    /** A text, number or boolean in its one form; null for anything else. */
    static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof tools.jackson.databind.JsonNode node) {
            return node.isString()
                    ? scalar(node.stringValue())
                    : node.isNumber()
                            ? scalar(node.decimalValue())
                            : node.isBoolean() ? (Object) node.booleanValue() : null;
        }
        if (value instanceof String text) {
            return text.isEmpty() ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        return value instanceof Boolean ? value : Numbers.of(value);
    }

    private static String text(Object value) {
        if (!(value instanceof String raw)) {
            throw new Wrong("not-text");
        }
        if (raw.length() > Limits.TEXT_CHARS) {
            throw new Wrong("too-long", Limits.TEXT_CHARS);
        }
        String text = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (CONTROL.matcher(text).find() || LONE_SURROGATE.matcher(text).find()) {
            throw new Wrong("control-character");
        }
        return text;
    }

    private static Object number(Field field, Object value) {
        boolean asText = field.flag("serializeToString");
        BigDecimal number = value instanceof String text && asText ? Numbers.parse(text) : Numbers.of(value);
        if (number == null) {
            throw new Wrong("not-number");
        }
        return asText ? number.toPlainString() : number;
    }

    private static Object bool(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        throw new Wrong("not-boolean");
    }

    private static Object option(Object value) {
        Object option = scalar(value);
        if (option == null) {
            throw new Wrong("not-offered");
        }
        return option;
    }

    private static List<Object> options(Object value) {
        List<Object> options = new ArrayList<>();
        for (Object item : list(value)) {
            Object option = item == null ? null : option(item);
            if (option == null || options.contains(option)) {
                throw new Wrong("not-offered");
            }
            options.add(option);
        }
        return List.copyOf(options);
    }

    private static List<String> files(Object value) {
        List<String> files = new ArrayList<>();
        for (Object item : value instanceof String ? List.of(value) : list(value)) {
            String id = uuid(item);
            if (!files.contains(id)) {
                files.add(id);
            }
        }
        return List.copyOf(files);
    }

    private static String uuid(@Nullable Object value) {
        try {
            if (value instanceof String text && text.length() == 36) {
                return UUID.fromString(text).toString();
            }
        } catch (IllegalArgumentException e) {
            // answered below, like every other value that is no id
        }
        throw new Wrong("not-file");
    }

    private static Collection<?> list(Object value) {
        if (!(value instanceof Collection<?> list)) {
            throw new Wrong("not-list");
        }
        if (list.size() > Limits.LIST_ITEMS) {
            throw new Wrong("too-many", Limits.LIST_ITEMS);
        }
        return list;
    }

    private static String date(Object value) {
        try {
            if (value instanceof String text && DATE.matcher(text).matches()) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeException e) {
            // answered below, like every other value that is no date
        }
        throw new Wrong("not-date");
    }

    /** A time, or a date and time; with a zone offset if and only if the form asks for one. */
    private static String time(Field field, Object value) {
        boolean dated = field.type() == FieldType.DATETIME;
        boolean zoned = field.setting("timeSerializingFormat").startsWith("utc");
        try {
            if (value instanceof String text
                    && text.length() <= 40
                    && ZONED.matcher(text).matches() == zoned
                    && dated == DATE.matcher(text).lookingAt()) {
                return dated ? dateTime(text, zoned) : timeOfDay(text, zoned);
            }
        } catch (DateTimeException e) {
            // answered below, like every other value that is no time
        }
        throw new Wrong(dated ? "not-datetime" : "not-time");
    }

    private static String dateTime(String text, boolean zoned) {
        return zoned
                ? OffsetDateTime.parse(text).toString()
                : LocalDateTime.parse(text).toString();
    }

    private static String timeOfDay(String text, boolean zoned) {
        return zoned ? OffsetTime.parse(text).toString() : LocalTime.parse(text).toString();
    }
}
