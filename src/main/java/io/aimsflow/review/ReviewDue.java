package io.aimsflow.review;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When top management meets for its next review. */
@Component
class ReviewDue implements DueSource {

    private static final String SELECT = """
            select 'review-' || r.id as id, 'MEETING' as kind, 'review.due' as word, r.number as number, '' as title,
              null as title_de, null::uuid as person, null as roles, coalesce(r.meets_on, r.planned_on) as day,
              '/reviews/' || r.number as path
            from review_review r
            where r.state in ('DUE', 'PREPARATION', 'RELEASED') and coalesce(r.meets_on, r.planned_on) between :from and :until
              and (%1$s or (r.participants && :viewers and not (%2$s)))""".formatted(DueSource.holdsOneOf(ReviewAccess.READERS), DueSource.OUTSIDER);

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.MEETING);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
