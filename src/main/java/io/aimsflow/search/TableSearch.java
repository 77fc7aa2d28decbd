package io.aimsflow.search;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source that is one table. */
public abstract class TableSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final FullText text;
    private final String visible;
    private final String titleKey;
    private final String registerPath;

    /**
     * @param visible condition under which the person may see a row; takes the parameters of {@link #parameters}
     * @param titleKey see {@link SearchSource#titleKey()}
     * @param registerPath address of the page that lists all
     */
    protected TableSearch(JdbcClient jdbc, FullText text, String visible, String titleKey, String registerPath) {
        this.jdbc = jdbc;
        this.text = text;
        this.visible = visible;
        this.titleKey = titleKey;
        this.registerPath = registerPath;
    }

    /** What the condition needs to know of whoever looks. */
    protected abstract Map<String, ?> parameters(SearchQuery query);

    @Override
    public final String titleKey() {
        return titleKey;
    }

    @Override
    public final String registerPath() {
        return registerPath + "?q=";
    }

    @Override
    public final List<SearchHit> find(SearchQuery query) {
        return text.find(jdbc, query, visible, parameters(query));
    }
}
