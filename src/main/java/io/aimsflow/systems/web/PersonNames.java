package io.aimsflow.systems.web;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemField.Type;
import io.aimsflow.systems.Change;
import io.aimsflow.systems.ChangeEntry;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who the people are whose ids an entry and its history hold; with one statement. */
@Component
class PersonNames {

    private static final Set<String> ASPECTS = Arrays.stream(AiSystemField.values())
            .filter(field -> field.type() == Type.PERSON)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final People people;

    PersonNames(People people) {
        this.people = people;
    }

    /** The names that the fields of people show. */
    Map<AiSystemField, String> of(Map<AiSystemField, String> texts) {
        Map<AiSystemField, String> names = new EnumMap<>(AiSystemField.class);
        texts.forEach((field, text) -> {
            if (field.type() == Type.PERSON) {
                id(text).flatMap(people::find).ifPresent(person -> names.put(field, person.name()));
            }
        });
        return names;
    }

    /** Names by id as text: of everybody whom the entry and its history name. */
    Map<String, String> of(Collection<PersonId> named, List<ChangeEntry> history) {
        Set<PersonId> ids = new HashSet<>(named);
        history.forEach(entry -> {
            ids.add(entry.by().person());
            entry.by().onBehalfOf().ifPresent(ids::add);
            entry.changes().stream()
                    .filter(change -> ASPECTS.contains(change.aspect()))
                    .flatMap(PersonNames::people)
                    .forEach(ids::add);
        });
        return people.byIds(ids).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
    }

    private static Stream<PersonId> people(Change change) {
        return Stream.of(change.before(), change.after()).map(PersonNames::id).flatMap(Optional::stream);
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (NotFound noId) {
            return Optional.empty();
        }
    }
}
