package io.aimsflow.corrective;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Planned corrective actions, when their effect can be judged, and until when a certification body waits. */
@Component
class NonconformityDue implements DueSource {

    private static final String VISIBLE =
            NonconformityRegister.VISIBLE.replace(":all", DueSource.holdsOneOf(NonconformityRegister.READERS));

    private static final String SELECT = """
            select 'corrective-action-' || a.id as id, 'ACTION' as kind, 'corrective.due.action' as word, n.number,
              left(a.what, 200) as title, null as title_de, a.owner as person, null as roles, a.due as day,
              '/cases/' || n.number as path
            from corrective_action a join corrective_nonconformity n on n.id = a.nonconformity_id
            where a.due between :from and :until and n.state = 'APPROVAL' and a.done_by is null and a.round = n.failures
              and %1$s
            union all
            select 'effectiveness-' || n.id, 'REVIEW', 'corrective.due.effectiveness', n.number, n.title, null, n.owner, null,
              (n.judgeable_at at time zone :zone)::date, '/cases/' || n.number
            from corrective_nonconformity n
            where n.state = 'EFFECTIVENESS' and n.judgeable_at >= :fromAt and n.judgeable_at < :untilAt and n.judgeable_at > :now
              and %1$s
            union all
            select 'body-deadline-' || n.id, 'DEADLINE', 'corrective.due.body', n.number, n.title, null, n.owner, null,
              n.body_deadline, '/cases/' || n.number
            from corrective_nonconformity n
            where n.body_deadline between :from and :until and n.ended_at is null and %1$s""".formatted(VISIBLE);

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.ACTION, DueKind.REVIEW, DueKind.DEADLINE);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
