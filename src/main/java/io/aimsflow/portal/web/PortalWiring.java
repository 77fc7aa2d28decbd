package io.aimsflow.portal.web;

import io.aimsflow.portal.Invitation;
import io.aimsflow.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives the portal's pages their guest, or nothing at all, and the organisation's time. */
@Configuration(proxyBeanMethods = false)
class PortalWiring implements WebMvcConfigurer {

    private final TimeZone zone;

    PortalWiring(@Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.zone = TimeZone.getTimeZone(zone);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new GuestArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        LocaleContextHolder.setTimeZone(zone);
                        return true;
                    }
                })
                .addPathPatterns("/portal/**");
    }

    /** Whoever is no guest finds no page. */
    private static final class GuestArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Invitation.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getAttribute(PortalGuests.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST))
                    .orElseThrow(() -> new NotFound("page of the auditor portal", "without a session"));
        }
    }
}
