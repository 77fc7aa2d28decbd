package io.aimsflow.changes.web;

import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.ChangePlan;
import io.aimsflow.changes.ChangeState;
import io.aimsflow.changes.PlannedChange;
import io.aimsflow.identity.People;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of changes say, in the language of the person who reads. */
@Component("plannedChangeWords")
public class PlannedChangeWords {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final People people;

    PlannedChangeWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    public List<Option> kinds() {
        return options(ChangeKind.values(), ChangeKind::messageKey);
    }

    public List<Option> states() {
        return options(ChangeState.values(), ChangeState::messageKey);
    }

    private <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), text(key.apply(value))))
                .toList();
    }

    /** The refusal's text by the field to mend. */
    Map<String, String> of(Refused refusal) {
        return Map.of(refusal.field(), text("refused." + refusal.code(), refusal.arguments()));
    }

    /** How everybody is called who has to do with these changes, with one statement. */
    Map<PersonId, String> names(Collection<PlannedChange> changes) {
        Map<PersonId, String> names = new HashMap<>();
        var ids = changes.stream().flatMap(PlannedChangeWords::concerned).distinct();
        people.byIds(ids.toList()).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static Stream<PersonId> concerned(PlannedChange change) {
        return Stream.of(
                        Optional.of(change.proposedBy().person()),
                        change.plan().map(ChangePlan::responsible),
                        change.madeBy().map(actor -> actor.person()),
                        change.confirmedBy())
                .flatMap(Optional::stream);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
