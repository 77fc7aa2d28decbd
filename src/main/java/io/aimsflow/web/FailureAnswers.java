package io.aimsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The three forms of an answer to a failed request: for machines, for people, and for a part of a page. */
@Component
class FailureAnswers {

    static final String RETRY_AFTER_SECONDS = "30";

    private final MessageSource messages;
    private final Shells shells;

    FailureAnswers(MessageSource messages, Shells shells) {
        this.messages = messages;
        this.shells = shells;
    }

    /** True if the caller wants JSON: the REST API, or a script of ours. */
    static boolean wantsProblem(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static boolean wantsFragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** RFC 9457, with the reference and the fields to mend as {@code errors: [{field, message}]}. */
    ProblemDetail problem(Failure failure, String reference, HttpServletRequest request, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), text(failure, locale));
        problem.setType(URI.create("/problems/" + failure.type()));
        problem.setTitle(title(failure, locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("reference", reference);
        if (!failure.fields().isEmpty()) {
            problem.setProperty("errors", fields(failure));
        }
        return problem;
    }

    ModelAndView page(Failure failure, String reference, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error/" + failure.page(), failure.status());
        page.addObject("reference", reference);
        if (!failure.message().isEmpty()) {
            page.addObject("message", failure.message());
        }
        if (failure.status().is4xxClientError()) {
            shells.of(request).ifPresent(shell -> page.addObject("shell", shell));
        }
        return page;
    }

    /** An alert that htmx puts on top of the page, so that nothing typed is lost. */
    ModelAndView fragment(Failure failure, String reference, Locale locale) {
        ModelAndView alert = new ModelAndView("error/fragment", failure.status());
        alert.addObject("title", title(failure, locale));
        alert.addObject("text", text(failure, locale));
        alert.addObject("reference", reference);
        return alert;
    }

    private static List<Map<String, String>> fields(Failure failure) {
        return failure.fields().entrySet().stream()
                .map(error -> Map.of("field", error.getKey(), "message", error.getValue()))
                .toList();
    }

    private String title(Failure failure, Locale locale) {
        return messages.getMessage("web.error." + failure.page(), null, locale);
    }

    private String text(Failure failure, Locale locale) {
        return failure.message().isEmpty()
                ? messages.getMessage("web.error." + failure.page() + ".text", null, locale)
                : failure.message();
    }
}
