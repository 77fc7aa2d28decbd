package io.aimsflow.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Searches one register for the things that a form's field may name. A text field uses it by the custom property
 * {@code picker} with the {@link #kind()}; modules offer theirs as beans, one for a kind.
 */
public interface Picker {

    /** Such as {@code person}, {@code control}, {@code ai-system} or {@code case}. */
    String kind();

    /** The best matches first. An empty text asks for the usual ones. */
    List<Choice> search(String text, int limit, Locale locale);

    /** The thing with this id, if it exists and may be picked. Any text is allowed as id. */
    Optional<Choice> find(String id);
}
