package io.aimsflow.web;

import io.aimsflow.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AbstractLocaleContextResolver;

/** Language and zone of the person; who is not signed in gets the browser's language, of those that we speak. */
@Component("localeResolver")
class PersonalLocale extends AbstractLocaleContextResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Optional<SignedIn> person = Shell.personOf(request);
        return new SimpleTimeZoneAwareLocaleContext(
                person.map(SignedIn::language).orElseGet(() -> ofBrowser(request)),
                person.map(SignedIn::zone).map(TimeZone::getTimeZone).orElseGet(TimeZone::getDefault));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext localeContext) {
        throw new UnsupportedOperationException("The language is part of a person's profile");
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
