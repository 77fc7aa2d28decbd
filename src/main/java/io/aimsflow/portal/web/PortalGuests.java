package io.aimsflow.portal.web;

import io.aimsflow.portal.AuditorAccess;
import io.aimsflow.portal.Invitation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out once per request which auditor makes it: by a cookie of its own that browsers send to the pages of one audit only. It
 * has nothing to do with the session of a colleague, who is nobody here.
 */
@Component
class PortalGuests extends OncePerRequestFilter {

    static final String ATTRIBUTE = PortalGuests.class.getName();

    private static final Pattern OF_AN_AUDIT = Pattern.compile("/portal/(" + PortalPaths.ID + ")(/.*)?");
    private static final int LONGEST_SECRET = 100;

    private final AuditorAccess access;

    PortalGuests(AuditorAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var guest = guest(request);
        guest.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
        chain.doFilter(
                guest.<HttpServletRequest>map(found -> new Speaking(request, found))
                        .orElse(request),
                response);
    }

    private Optional<Invitation> guest(HttpServletRequest request) {
        var path = OF_AN_AUDIT.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return path.matches()
                ? session(request).flatMap(secret -> access.guest(UUID.fromString(path.group(1)), secret))
                : Optional.empty();
    }

    /** The secret of the session that the request brings. */
    static Optional<String> session(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(PortalPaths.SESSION_COOKIE))
                .map(Cookie::getValue)
                .filter(secret -> secret.length() <= LONGEST_SECRET)
                .findFirst();
    }

    /** A request in the language that the auditor chose, whatever their browser prefers. */
    private static final class Speaking extends HttpServletRequestWrapper {

        private final Invitation guest;

        Speaking(HttpServletRequest request, Invitation guest) {
            super(request);
            this.guest = guest;
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.ACCEPT_LANGUAGE.equalsIgnoreCase(name)
                    ? guest.language().getLanguage()
                    : super.getHeader(name);
        }
    }
}
