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

/**
 * Language and zone of the person; who is not signed in gets the language that the address asks for by {@code lang}, or else
 * the browser's, of those that we speak.
 */
@Component("localeResolver")
class PersonalLocale extends AbstractLocaleContextResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        Optional<SignedIn> person = Shell.personOf(request);
        return new SimpleTimeZoneAwareLocaleContext(
                person.map(SignedIn::language).orElseGet(() -> ofVisitor(request)),
                person.map(SignedIn::zone).map(TimeZone::getTimeZone).orElseGet(TimeZone::getDefault));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext localeContext) {
        throw new UnsupportedOperationException("The language is part of a person's profile");
    }

    private static Locale ofVisitor(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        return SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(asked))
                .findFirst()
                .orElseGet(() -> ofBrowser(request));
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
