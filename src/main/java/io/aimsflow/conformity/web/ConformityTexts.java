package io.aimsflow.conformity.web;

import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.identity.Colleagues;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of conformity say, in the language of the person who reads. */
@Component("conformityTexts")
public class ConformityTexts {

    private final MessageSource messages;
    private final Colleagues colleagues;

    ConformityTexts(MessageSource messages, Colleagues colleagues) {
        this.messages = messages;
        this.colleagues = colleagues;
    }

    public List<Colleagues.Option> gaps() {
        return Arrays.stream(Gap.values())
                .map(gap -> new Colleagues.Option(gap.name(), text(gap.messageKey())))
                .toList();
    }

    /** The name of whoever has this id; empty if the text is none. */
    String nameOf(@Nullable String id) {
        try {
            return id == null || id.isBlank()
                    ? ""
                    : colleagues.names(List.of(PersonId.of(id))).values().stream()
                            .findFirst()
                            .orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
