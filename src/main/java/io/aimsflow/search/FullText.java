package io.aimsflow.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches a table that has a column {@code search}, generated with {@code search_vector(title, rest)} and indexed with GIN.
 * Each word that was typed has to begin a word of the row. One statement.
 *
 * @param alias of the table in the other parts
 * @param number expression of the hit's number; {@code ''} for what has none
 * @param title expression of what it is called
 * @param path expression of its page's address
 */
public record FullText(String table, String alias, String number, String title, String path) {

    /** Of so many hits the best are chosen: a word that begins everything must not cost more than a rare one. */
    private static final int RANKED = 500;

    private static final String SELECT = """
            select number, title, path from (
              select %s as number, %s as title, %s as path, %s.search from %s %s
              where %s.search @@ search_query(:text) and (%s) limit %d) found
            order by lower(number) = lower(:text) desc, ts_rank(search, search_query(:text)) desc, number desc, title
            limit :limit""";

    /**
     * @param visible condition under which the person may see a row
     * @param parameters of that condition
     */
    public List<SearchHit> find(JdbcClient jdbc, SearchQuery query, String visible, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("text", query.text());
        all.put("limit", query.limit());
        return jdbc.sql(SELECT.formatted(number, title, path, alias, table, alias, alias, visible, RANKED))
                .params(all)
                .query((row, at) ->
                        new SearchHit(row.getString("number"), row.getString("title"), row.getString("path")))
                .list();
    }
}
