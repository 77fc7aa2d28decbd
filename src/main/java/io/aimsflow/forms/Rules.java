package io.aimsflow.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of one field, as form-js 1.23 checks them, and the options that form-js trusts its own controls with. */
final class Rules {

    private static final Pattern EMAIL = Pattern.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9]"
            + "(?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,26}$");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$");

    private final LocalDate today;

    /** @param today where the person is */
    Rules(LocalDate today) {
        this.today = today;
    }

    /** @param found takes the code and the arguments of each broken rule */
    void check(Field field, @Nullable Object value, Scope scope, BiConsumer<String, Object[]> found) {
        if (field.checks().required() && missing(value)) {
            found.accept("required", new Object[0]);
            return;
        }
        if (value instanceof BigDecimal || field.type() == FieldType.NUMBER && value != null) {
            number(field, Numbers.parse(value.toString()), scope, found);
        } else if (value instanceof String text && field.type().text() && !text.isEmpty()) {
            text(field, text, scope, found);
        } else if (value instanceof String date
                && (field.type() == FieldType.DATE || field.type() == FieldType.DATETIME)) {
            date(field, LocalDate.parse(date.substring(0, 10)), found);
        }
        if (field.type().withOptions()) {
            options(field, value, scope, found);
        }
    }

    /** A text of nothing but spaces is no answer; form-js would take it. */
    private static boolean missing(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || value instanceof String text && strip(text).isEmpty()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static void number(
            Field field, @Nullable BigDecimal number, Scope scope, BiConsumer<String, Object[]> found) {
        if (number == null) {
            return;
        }
        Checks checks = field.checks();
        if (checks.decimals() >= 0 && number.scale() > checks.decimals()) {
            found.accept(
                    checks.decimals() == 0 ? "not-integer" : "too-many-decimals", new Object[] {checks.decimals()});
        }
        BigDecimal step = checks.step();
        if (step != null && number.remainder(step).signum() != 0) {
            BigDecimal below = number.subtract(number.remainder(step));
            found.accept(
                    "not-a-step",
                    new Object[] {below.toPlainString(), below.add(step).toPlainString()});
        }
        BigDecimal min = checks.min().in(scope);
        if (min != null && number.compareTo(min) < 0) {
            found.accept("below-minimum", new Object[] {min.toPlainString()});
        }
        BigDecimal max = checks.max().in(scope);
        if (max != null && number.compareTo(max) > 0) {
            found.accept("above-maximum", new Object[] {max.toPlainString()});
        }
    }

    private static void text(Field field, String text, Scope scope, BiConsumer<String, Object[]> found) {
        Checks checks = field.checks();
        if (checks.pattern() != null && !checks.pattern().matches(text)) {
            found.accept("pattern", new Object[0]);
        }
        int length = strip(text).length();
        BigDecimal min = checks.minLength().in(scope);
        if (min != null && BigDecimal.valueOf(length).compareTo(min) < 0) {
            found.accept("too-short", new Object[] {min.toPlainString()});
        }
        BigDecimal max = checks.maxLength().in(scope);
        if (max != null && BigDecimal.valueOf(length).compareTo(max) > 0) {
            found.accept("too-long", new Object[] {max.toPlainString()});
        }
        if (checks.kind() == Checks.Kind.EMAIL && !EMAIL.matcher(text).find()) {
            found.accept("not-email", new Object[0]);
        }
        if (checks.kind() == Checks.Kind.PHONE && !PHONE.matcher(text).find()) {
            found.accept("not-phone", new Object[0]);
        }
    }

    private void date(Field field, LocalDate date, BiConsumer<String, Object[]> found) {
        if (field.flag("disallowPassedDates") && date.isBefore(today)) {
            found.accept("date-passed", new Object[0]);
        }
        if (field.flag("disallowFutureDates") && date.isAfter(today)) {
            found.accept("date-in-future", new Object[0]);
        }
    }

    private static void options(Field field, @Nullable Object value, Scope scope, BiConsumer<String, Object[]> found) {
        if (value == null || value instanceof List<?> none && none.isEmpty()) {
            return;
        }
        List<Object> offered = field.options().in(scope);
        List<?> chosen = value instanceof List<?> list ? list : List.of(value);
        if (!offered.containsAll(chosen)) {
            found.accept("not-offered", new Object[0]);
        }
    }

    private static String strip(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
