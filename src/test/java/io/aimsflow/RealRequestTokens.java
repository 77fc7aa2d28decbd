package io.aimsflow;

import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Undoes after each test what {@code csrf()} of Spring Security's test support leaves behind: it puts a repository of its own
 * into the filter of the context that all tests share, so that pages no longer use the cookie and the API still does.
 */
class RealRequestTokens implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        var context = test.getApplicationContext();
        var tokens = context.getBean(CsrfTokenRepository.class);
        context.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens));
    }
}
