package io.aimsflow.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How fields that code names by constants are named elsewhere. */
public final class FieldName {

    private FieldName() {}

    /** The name in forms and JSON: {@code DATA_CATEGORIES} is {@code dataCategories}. */
    public static String camelCase(Enum<?> field) {
        var words = Arrays.stream(field.name().toLowerCase(Locale.ROOT).split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
