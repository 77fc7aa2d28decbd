package io.aimsflow.search;

import java.util.Map;
import java.util.Set;

/**
 * What a module lets people find: rows of one table. Extended as a bean; Spring's order is the order in which groups are
 * shown. All of them are asked with one statement, so that a search costs the same however many modules there are.
 */
public abstract class TableSearch {

    private final FullText text;
    private final String visible;
    private final String titleKey;
    private final String registerPath;

    /**
     * @param visible condition under which the person may see a row; takes the parameters of {@link #parameters}
     * @param titleKey message key of what is found here, in the plural, such as {@code systems.title}
     * @param registerPath address of the page that lists all, which takes the words as {@code q}
     */
    protected TableSearch(FullText text, String visible, String titleKey, String registerPath) {
        this.text = text;
        this.visible = visible;
        this.titleKey = titleKey;
        this.registerPath = registerPath;
    }

    /** What the condition needs to know of whoever looks. */
    protected abstract Map<String, ?> parameters(SearchQuery query);

    final String titleKey() {
        return titleKey;
    }

    final String registerPath() {
        return registerPath + "?q=";
    }

    /** Its part of the statement; the parameters of its own begin with the prefix. */
    final String select(String prefix, Set<String> parameters) {
        var select = text.select(visible);
        for (var parameter : parameters) {
            select = select.replaceAll("(?<!:):" + parameter + "\\b", ":" + prefix + parameter);
        }
        return select;
    }
}
