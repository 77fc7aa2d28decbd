package io.aimsflow.conformity;

import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.DayWords;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Locale;

/**
 * One figure that tells how well a clause is kept to.
 *
 * @param messageKey of the sentence that says the figure, in the bundle of the module that reports it
 * @param arguments of that sentence: numbers, days as {@link java.time.LocalDate}, texts
 * @param path of the page that shows what stands behind it
 * @param owner the role that can mend it
 */
public record Indication(
        ClauseRef clause, ConformityState state, String messageKey, List<Object> arguments, String path, Role owner) {

    public Indication {
        arguments = List.copyOf(arguments);
    }

    /** The arguments as a sentence in this language takes them: days in words. */
    public Object[] words(Locale language) {
        return DayWords.in(arguments, language);
    }

    public static Indication of(
            String clause, ConformityState state, Role owner, String path, String messageKey, Object... arguments) {
        return new Indication(ClauseRef.of(clause), state, messageKey, List.of(arguments), path, owner);
    }
}
