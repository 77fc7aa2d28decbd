package io.aimsflow.documents.web;

import io.aimsflow.documents.Audience;
import io.aimsflow.documents.DocumentClassification;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.VersionState;
import io.aimsflow.identity.People;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of documents say, in the language of the person who reads. */
@Component("documentWords")
public class DocumentWords {

    /** One entry of a select box. */
    public record Option(String value, String label) {}

    private final MessageSource messages;
    private final People people;

    DocumentWords(MessageSource messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    public List<Option> types() {
        return options(DocumentType.values(), DocumentType::messageKey);
    }

    public List<Option> classifications() {
        return options(DocumentClassification.values(), DocumentClassification::messageKey);
    }

    public List<Option> states() {
        return options(VersionState.values(), VersionState::messageKey);
    }

    public List<Option> templates() {
        return options(DocumentTemplate.values(), DocumentTemplate::messageKey);
    }

    public List<Option> audiences() {
        return options(Audience.Kind.values(), kind -> "documents.audience." + kind);
    }

    /** Such as "Everybody" or "Risk owner, AI system owner". */
    public String audience(Audience audience) {
        return switch (audience.kind()) {
            case EVERYBODY -> text("documents.audience.EVERYBODY");
            case ROLES ->
                audience.roles().stream()
                        .sorted()
                        .map(role -> text("web.role." + role.id()))
                        .collect(Collectors.joining(", "));
            case PEOPLE -> text("documents.audience.people", audience.people().size());
        };
    }

    public List<Option> languages() {
        return List.of(
                new Option("en", text("documents.language.en")), new Option("de", text("documents.language.de")));
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

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** How people are called, with one statement. */
    Map<PersonId, String> names(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.byIds(ids.stream().distinct().toList()).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** The name of whoever has this id; empty if the text is none. */
    String name(String id) {
        try {
            return id.isBlank()
                    ? ""
                    : people.find(PersonId.of(id)).map(person -> person.name()).orElse("");
        } catch (NotFound noId) {
            return "";
        }
    }
}
