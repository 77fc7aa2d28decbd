package io.aimsflow.web;

import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * What is told about a request that failed.
 *
 * @param type kebab-case, ends the problem's {@code type}
 * @param page names the template below {@code error/} and the texts {@code web.error.<page>}
 * @param message for the person, in their language; empty if the page's own text says all
 * @param fields messages by field path; empty if no field is to blame
 */
record Failure(HttpStatusCode status, String type, String page, String message, Map<String, String> fields) {

    static Failure of(HttpStatusCode status, String type, String page) {
        return new Failure(status, type, page, "", Map.of());
    }

    Failure saying(String text) {
        return new Failure(status, type, page, text, fields);
    }

    Failure blaming(Map<String, String> messagesByField) {
        return new Failure(status, type, page, message, messagesByField);
    }
}
