package io.aimsflow.forms;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * Around what a form is filled in.
 *
 * @param prefill what the form showed at first; also the values of fields that a person may not change
 * @param locale the language of the labels in errors
 * @param zone where the person is: decides what "today" means
 */
public record FormContext(Map<String, Object> prefill, Locale locale, ZoneId zone) {

    public static FormContext of(Locale locale, ZoneId zone) {
        return new FormContext(Map.of(), locale, zone);
    }
}
