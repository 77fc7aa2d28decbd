package io.aimsflow.review;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists reviews, with one statement. */
@Component
class ReviewRegister {

    private static final String SELECT = """
            select r.*, (select count(*) from review_action a where a.review_id = r.id) as actions,
              (select count(*) from review_action a where a.review_id = r.id and a.done_at is not null) as done
            from review_review r
            where (:after = '' or r.number < :after) and %s
              and (:search = '' or r.number ilike :pattern or r.minutes ilike :pattern
                or coalesce(r.held_on, r.meets_on, r.planned_on)::text like :pattern)
            order by r.number desc limit :limit""".formatted(ReviewAccess.VISIBLE);

    private final JdbcClient jdbc;
    private final ReviewAccess access;

    ReviewRegister(JdbcClient jdbc, ReviewAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    ReviewPage page(ReviewFilter filter, PersonId viewer) {
        var limit = filter.limit();
        var found = jdbc.sql(SELECT)
                .param("after", filter.after())
                .param("search", filter.search())
                .param("pattern", LikePattern.containing(filter.search()))
                .param("all", access.readsAll(viewer))
                .param("ids", access.ids(viewer))
                .param("limit", limit + 1)
                .query((row, number) ->
                        new ReviewLine(ReviewTable.read(row), row.getInt("actions"), row.getInt("done")))
                .list();
        var more = found.size() > limit;
        var lines = more ? found.subList(0, limit) : found;
        return new ReviewPage(lines, more ? lines.get(limit - 1).review().number() : "");
    }

    Optional<ManagementReview> find(String number, PersonId viewer) {
        return jdbc.sql("select r.* from review_review r where r.number = :number and " + ReviewAccess.VISIBLE)
                .param("number", number)
                .param("all", access.readsAll(viewer))
                .param("ids", access.ids(viewer))
                .query((row, at) -> ReviewTable.read(row))
                .optional();
    }
}
