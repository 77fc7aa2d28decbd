package io.aimsflow.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and decided on each input. */
@Component
class MinutesTable {

    private final JdbcClient jdbc;

    MinutesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what stood there before. */
    void write(UUID review, List<MinutesItem> items) {
        jdbc.sql("delete from review_item where review_id = ?").param(review).update();
        items.forEach(
                item -> jdbc.sql("insert into review_item (review_id, topic, discussion, decision) values (?, ?, ?, ?)")
                        .params(review, item.topic().name(), item.discussion(), item.decision())
                        .update());
    }

    List<MinutesItem> of(UUID review) {
        return of(List.of(review)).getOrDefault(review, List.of());
    }

    Map<UUID, List<MinutesItem>> of(Collection<UUID> reviews) {
        record Row(UUID review, MinutesItem item) {}
        return jdbc
                .sql("select * from review_item where review_id = any (?)")
                .param(reviews.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("review_id", UUID.class),
                        new MinutesItem(
                                ReviewTopic.valueOf(row.getString("topic")),
                                row.getString("discussion"),
                                row.getString("decision"))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(row -> row.item().topic()))
                .collect(Collectors.groupingBy(Row::review, Collectors.mapping(Row::item, Collectors.toList())));
    }
}
