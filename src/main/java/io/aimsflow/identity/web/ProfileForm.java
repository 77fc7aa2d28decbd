package io.aimsflow.identity.web;

import io.aimsflow.identity.Profile;
import io.aimsflow.identity.Theme;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The profile as typed. */
record ProfileForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String theme) {

    static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.name(),
                profile.language().getLanguage(),
                profile.zone().getId(),
                profile.theme().name());
    }

    Profile profile() {
        return new Profile(
                Objects.toString(name, ""),
                Locale.forLanguageTag(Objects.toString(language, "")),
                PersonForm.zone(zone),
                chosenTheme());
    }

    private Theme chosenTheme() {
        return Arrays.stream(Theme.values())
                .filter(each -> each.name().equals(theme))
                .findFirst()
                .orElseThrow(() -> Refused.at("theme", "identity-theme"));
    }
}
