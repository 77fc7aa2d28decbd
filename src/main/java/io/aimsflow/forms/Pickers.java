package io.aimsflow.forms;

import io.aimsflow.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All registers that a form's field can search. */
@Component
@Transactional(readOnly = true)
public class Pickers {

    private static final int CHOICES = 20;
    private static final int QUERY_CHARS = 200;

    private final Map<String, Picker> byKind;

    Pickers(ObjectProvider<Picker> pickers) {
        this.byKind = pickers.stream().collect(Collectors.toMap(Picker::kind, Function.identity()));
    }

    /**
     * The 20 best matches.
     *
     * @throws NotFound if no module offers this kind
     */
    public List<Choice> search(String kind, String text, Locale locale) {
        String query = text.strip();
        if (query.length() > QUERY_CHARS) {
            return List.of();
        }
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new NotFound("picker", kind))
                .search(query, CHOICES, locale);
    }

    /** The thing of this kind with this id, if there is one; also empty if no module offers the kind. */
    public Optional<Choice> find(String kind, String id) {
        return Optional.ofNullable(byKind.get(kind)).flatMap(picker -> picker.find(id));
    }
}
