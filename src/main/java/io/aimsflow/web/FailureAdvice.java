package io.aimsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers every exception of a controller: problem+json, a page, or an alert for htmx. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private final Failures failures;
    private final FailureAnswers answers;
    private final FailureReference references;

    FailureAdvice(Failures failures, FailureAnswers answers, FailureReference references) {
        this.failures = failures;
        this.answers = answers;
        this.references = references;
    }

    /** Spring Security answers these itself: sign-in, or 404. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leave(RuntimeException thrown) {
        throw thrown;
    }

    @ExceptionHandler
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Failure failure = failures.of(thrown, locale);
        String reference = references.log(request, failure, thrown);
        if (failure.status().value() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, FailureAnswers.RETRY_AFTER_SECONDS);
        }
        if (FailureAnswers.wantsProblem(request)) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answers.problem(failure, reference, request, locale));
        }
        if (FailureAnswers.wantsFragment(request)) {
            response.setHeader("HX-Retarget", "main");
            response.setHeader("HX-Reswap", "afterbegin");
            return answers.fragment(failure, reference, locale);
        }
        return answers.page(failure, reference, request);
    }
}
