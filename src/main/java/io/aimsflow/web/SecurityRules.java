package io.aimsflow.web;

import io.aimsflow.shared.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which address needs what, and how a browser is to treat our pages. Six chains: what everybody may load, programs with
 * a token, scripts of our own pages, calendar programs, external auditors, pages. Whether a person may act on a case is no question of addresses; modules decide.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] PUBLIC_PAGES = {
        "/sign-in",
        "/sign-in/**",
        "/demo/**",
        "/links/**",
        "/forgot-password",
        "/error",
        "/actuator/health/**",
        "/concern",
        "/concern/**"
    };

    private static final RequestMatcher API = new OrRequestMatcher(path("/api/**"), path("/v3/api-docs/**"));

    private final SecurityContextRepository sessions;
    private final SecurityContextRepository tokens;
    private final ApiRefusals apiRefusals;
    private final PageRefusals pageRefusals;

    SecurityRules(
            @Qualifier("personInSession") SecurityContextRepository sessions,
            @Qualifier("personByToken") SecurityContextRepository tokens,
            ApiRefusals apiRefusals,
            PageRefusals pageRefusals) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.apiRefusals = apiRefusals;
        this.pageRefusals = pageRefusals;
    }

    /**
     * The token against forged requests travels in a cookie, so that a visitor costs no session. Pages carry it masked, in
     * forms and in a meta element.
     */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(builder -> builder.sameSite("Lax"));
        cookie.setHeaderName("X-CSRF-TOKEN");
        return cookie;
    }

    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> browserRules(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiWithToken(HttpSecurity http) throws Exception {
        return api(http, new AndRequestMatcher(API, SecurityRules::bringsToken), tokens)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiWithSession(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        return api(http, API, sessions)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .build();
    }

    /** Calendar programs bring their secret in the address: no session, and none is made. */
    @Bean
    @Order(3)
    SecurityFilterChain calendarFeeds(HttpSecurity http) throws Exception {
        return http.securityMatcher("/calendar/feeds/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> browserRules(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Auditors of the certification body bring a session of their own, which the portal checks; colleagues are nobody there. */
    @Bean
    @Order(3)
    SecurityFilterChain auditors(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        return http.securityMatcher("/portal", "/portal/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                // the pages show the files of the pack in a frame; which may be framed the content security policy says
                .headers(
                        headers -> browserRules(headers).frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(pageRefusals).accessDeniedHandler(pageRefusals))
                .build();
    }

    private HttpSecurity api(HttpSecurity http, RequestMatcher which, SecurityContextRepository who) throws Exception {
        return http.securityMatcher(which)
                .securityContext(context -> context.securityContextRepository(who))
                .authorizeHttpRequests(
                        rules -> administration(rules).anyRequest().authenticated())
                .headers(SecurityRules::browserRules)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(apiRefusals).accessDeniedHandler(apiRefusals));
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(rules -> administration(rules)
                        .requestMatchers(PUBLIC_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(SecurityRules::browserRules)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(pageRefusals).accessDeniedHandler(pageRefusals))
                .build();
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
            administration(
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        return rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/administration/ledger/**")
                .authenticated()
                .requestMatchers("/administration/**", "/api/administration/**")
                .hasRole(Role.ADMINISTRATOR.name());
    }

    private static HeadersConfigurer<HttpSecurity> browserRules(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }

    private static boolean bringsToken(jakarta.servlet.http.HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
