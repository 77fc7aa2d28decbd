package io.aimsflow.certification.web;

import io.aimsflow.identity.Colleagues;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of certification say, in the language of the person who reads. */
@Component("certificationWords")
public class CertificationWords {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final Colleagues colleagues;

    CertificationWords(MessageSource messages, Colleagues colleagues) {
        this.messages = messages;
        this.colleagues = colleagues;
    }

    /** How many surveillance audits of the cycle have taken place. */
    public List<Option> auditsDone() {
        return Stream.of("0", "1", "2")
                .map(done -> new Option(done, text("certification.auditsDone." + done)))
                .toList();
    }

    /** The languages in which an evidence pack can be written. */
    public List<Option> languages() {
        return Stream.of("en", "de")
                .map(tag -> new Option(tag, text("certification.pack.language." + tag)))
                .toList();
    }

    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String of(Conflict conflict) {
        return text("conflict." + conflict.code(), conflict.arguments());
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return colleagues.names(people);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
