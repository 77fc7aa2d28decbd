package io.aimsflow.spreadsheets;

import java.util.List;
import java.util.Locale;

/** A column that an import understands. */
public interface SheetColumn {

    /** The names that its header may have, the one that templates use first; lower case with underscores. */
    List<String> headers();

    boolean required();

    /** The name that the template uses. */
    default String header() {
        return headers().get(0);
    }

    /** True for one of the headers; upper case, and spaces or hyphens for underscores, make no difference. */
    default boolean isCalled(String header) {
        return headers().contains(header.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_"));
    }
}
