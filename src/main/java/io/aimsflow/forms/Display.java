package io.aimsflow.forms;

import io.aimsflow.shared.DayWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Single values in the notation of a language. */
final class Display {

    private static final int TIME = "00:00".length();
    private static final int DATE = "2000-01-01".length();

    private final MessageSource messages;
    private final Locale locale;

    Display(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Empty for no value. */
    String text(Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (field.type().withOptions()) {
            return Texts.option(field.json(), plain(value), locale);
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "forms.yes" : "forms.no", null, locale);
        }
        String text = field.type() == FieldType.NUMBER || value instanceof Number ? number(value) : value.toString();
        return switch (field.type()) {
            case DATE -> date(text);
            case TIME -> time(text);
            case DATETIME -> date(text) + " " + time(text.substring(DATE + 1));
            case NUMBER, TEXTFIELD -> adorned(field, text);
            default -> text;
        };
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String number(Object value) {
        BigDecimal number = Numbers.parse(plain(value));
        if (number == null) {
            return value.toString();
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Limits.NUMBER_DIGITS);
        return format.format(number);
    }

    private String date(String iso) {
        return DayWords.day(LocalDate.parse(iso.substring(0, DATE)), locale);
    }

    /** The time of day and, where there is one, its offset, as it was entered. */
    private String time(String iso) {
        LocalTime time = LocalTime.parse(iso.substring(0, TIME));
        String offset = iso.replaceFirst("^[\\d:.]+", "");
        String text = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(DayWords.style(locale))
                .format(time);
        return offset.isEmpty() ? text : text + " " + offset.replace("Z", "UTC");
    }

    private String adorned(Field field, String text) {
        var appearance = field.json().path("appearance");
        String prefix = Texts.adorner(field.json(), appearance, "prefixAdorner", locale);
        String suffix = Texts.adorner(field.json(), appearance, "suffixAdorner", locale);
        return (prefix + " " + text + " " + suffix).strip();
    }
}
