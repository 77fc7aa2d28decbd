package io.aimsflow.identity.web;

import io.aimsflow.identity.Colleagues;
import io.aimsflow.identity.Theme;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the select boxes of the pages about people offer. */
@Component
class Options {

    private static final Pattern ZONE =
            Pattern.compile("UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private final Colleagues colleagues;
    private final MessageSource messages;

    Options(Colleagues colleagues, MessageSource messages) {
        this.colleagues = colleagues;
        this.messages = messages;
    }

    List<Option> languages() {
        return List.of(new Option("en", "English"), new Option("de", "Deutsch"));
    }

    List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> ZONE.matcher(zone).matches())
                .sorted()
                .map(zone -> new Option(zone, zone.replace('_', ' ')))
                .toList();
    }

    List<Option> themes() {
        return Arrays.stream(Theme.values())
                .map(theme -> new Option(
                        theme.name(), text("web.theme." + theme.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** All that an administrator gives; member is everybody. */
    List<Option> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.MEMBER)
                .map(role -> new Option(role.id(), text("web.role." + role.id())))
                .toList();
    }

    /** Everybody who can get work but this person; empty if these are too many to list. */
    List<Option> colleaguesOf(PersonId person) {
        String self = person.toString();
        return colleagues().stream().filter(each -> !each.value().equals(self)).toList();
    }

    /** Everybody who can get work; empty if these are too many to list. */
    List<Option> colleagues() {
        return colleagues.options().stream()
                .map(each -> new Option(each.value(), each.label()))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
