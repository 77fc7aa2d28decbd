package io.aimsflow.controls.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.PeopleFilter;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of controls say, in the language of the person who reads. */
@Component("controlsTexts")
public class Texts {

    /** More people than this are searched for on the server instead of being listed. */
    private static final int LISTED = 200;

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final People people;

    Texts(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    /** Everybody who can own a control; empty if these are too many to list. */
    public List<Option> colleagues() {
        List<Person> all = people.list(new PeopleFilter("", Optional.empty(), false), LISTED + 1, 0);
        return all.size() > LISTED
                ? List.of()
                : all.stream()
                        .filter(each -> !each.is(Role.EXTERNAL_AUDITOR))
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
