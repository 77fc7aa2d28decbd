package io.aimsflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Sends who is not signed in to the sign-in page, which leads back to the page asked for: mailed links must arrive. Who
 * lacks a role gets 404, as for a page that does not exist.
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String wanted = "GET".equals(request.getMethod()) ? own(request) : referring(request);
        String next = wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/sign-in" + next);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        response.sendError(
                refusal instanceof CsrfException ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static String own(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return withQuery(path, request.getQueryString());
    }

    /** The page with the form that was sent too late. Only its path is taken, so it is a page of ours. */
    private static String referring(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .filter(page ->
                            page.getRawPath() != null && page.getRawPath().startsWith("/"))
                    .map(page -> withQuery(page.getRawPath(), page.getRawQuery()))
                    .orElse("/");
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private static String withQuery(String path, String query) {
        return query == null ? path : path + "?" + query;
    }
}
