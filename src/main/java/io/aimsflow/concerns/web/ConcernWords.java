package io.aimsflow.concerns.web;

import io.aimsflow.concerns.ConcernState;
import io.aimsflow.concerns.IncidentState;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of concerns say, in the language of the person who reads. */
@Component("concernWords")
public class ConcernWords {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final People people;

    ConcernWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    public List<Option> states() {
        return Arrays.stream(ConcernState.values())
                .map(state -> new Option(state.name(), text(state.messageKey())))
                .toList();
    }

    public List<Option> incidentStates() {
        return Arrays.stream(IncidentState.values())
                .map(state -> new Option(state.name(), text(state.messageKey())))
                .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** How people are called, with one statement. */
    Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.byIds(ids.stream().distinct().toList()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
