package io.aimsflow.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds out who makes a request, once per request and only if somebody asks. */
abstract class PersonOfRequest implements SecurityContextRepository {

    /** Who proved who they are; empty for everybody else. */
    abstract Optional<PersonAuthentication> find(HttpServletRequest request);

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;

        @Nullable
        private SecurityContext context;

        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                Optional<PersonAuthentication> person = find(request);
                generated = person.isEmpty();
                context = person.<SecurityContext>map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
