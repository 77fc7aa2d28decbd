package io.aimsflow.concerns.web;

import io.aimsflow.concerns.NewConcern;
import io.aimsflow.identity.SignedIn;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed on the public page.
 *
 * @param website is not shown; only programs fill it in
 * @param named of a member: {@code yes} to report with their name
 */
record PublicConcernForm(
        @Nullable String whatHappened,
        @Nullable String system,
        @Nullable String occurred,
        @Nullable String affected,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String named,
        @Nullable String website) {

    static PublicConcernForm empty() {
        return new PublicConcernForm(null, null, null, null, null, null, "yes", null);
    }

    boolean byProgram() {
        return !text(website).isEmpty();
    }

    NewConcern concern(@Nullable SignedIn me, Locale language) {
        var member = Optional.ofNullable(me).filter(person -> "yes".equals(named));
        return new NewConcern(
                text(whatHappened),
                text(system),
                text(occurred),
                text(affected),
                member.map(SignedIn::name).orElse(me == null ? text(name) : ""),
                me == null ? text(mail) : "",
                language.getLanguage(),
                member.map(SignedIn::id));
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
