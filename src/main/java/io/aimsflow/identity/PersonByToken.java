package io.aimsflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;

/** Who sends a personal API token in the header {@code Authorization: Bearer}. Remembers nothing. */
@Component
class PersonByToken extends PersonOfRequest {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    PersonByToken(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    Optional<PersonAuthentication> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        tokens.authenticate(header.substring(SCHEME.length()).strip()));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the next request brings its token again
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return find(request).isPresent();
    }
}
