package io.aimsflow.search;

/**
 * Searches a table that has a column {@code search}, generated with {@code search_vector(title, rest)} and indexed with GIN.
 * Each word that was typed has to begin a word of the row.
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

    /** The statement, which takes {@code :text} and {@code :limit} besides the parameters of the condition. */
    String select(String visible) {
        return SELECT.formatted(number, title, path, alias, table, alias, alias, visible, RANKED);
    }
}
