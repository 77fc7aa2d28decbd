package io.aimsflow.search;

import java.util.List;

/** What a module lets people find. Implemented as a bean; Spring's order is the order in which groups are shown. */
public interface SearchSource {

    /** Message key of what is found here, in the plural, such as {@code systems.title}. */
    String titleKey();

    /** Address of the page that lists all, to which the words are appended; empty if there is none. */
    String registerPath();

    /** The best hits among what the person may see, at most {@link SearchQuery#limit()}; at best with one statement. */
    List<SearchHit> find(SearchQuery query);
}
