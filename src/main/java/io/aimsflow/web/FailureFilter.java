package io.aimsflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what fails outside the controllers, in the filters for session and sign-in above all: they need the database. Stands
 * before them, and shows a page that needs none of the two.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailureFilter extends OncePerRequestFilter {

    private final Failures failures;
    private final FailureAnswers answers;
    private final FailureReference references;
    private final ViewResolver views;
    private final JsonMapper json;

    FailureFilter(
            Failures failures,
            FailureAnswers answers,
            FailureReference references,
            ViewResolver thymeleafViewResolver,
            JsonMapper json) {
        this.failures = failures;
        this.answers = answers;
        this.references = references;
        this.views = thymeleafViewResolver;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (response.isCommitted()) {
                throw thrown;
            }
            answer(thrown, request, response);
        }
    }

    private void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failure failure = failures.of(thrown, request.getLocale());
        String reference = references.log(request, failure, thrown);
        response.reset();
        response.setStatus(failure.status().value());
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failure.status().value() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, FailureAnswers.RETRY_AFTER_SECONDS);
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (FailureAnswers.wantsProblem(request)) {
            writeProblem(answers.problem(failure, reference, request, request.getLocale()), response);
        } else {
            writePage(failure, reference, request, response);
        }
    }

    private void writeProblem(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(json.writeValueAsString(problem));
    }

    private void writePage(Failure failure, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            View view = views.resolveViewName("error/" + failure.page(), Locale.ENGLISH);
            if (view != null) {
                view.render(Map.of("reference", reference), request, response);
            }
        } catch (Exception e) {
            throw new IOException("The error page " + failure.page() + " cannot be shown", e);
        }
    }
}
