package io.aimsflow.systems;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When entries of the register are to be looked at again. */
@Component
class SystemDue implements DueSource {

    private static final String SELECT = """
            select 'system-review-' || s.id as id, 'REVIEW' as kind, 'systems.due.review' as word, s.number,
              s.name as title, null as title_de, s.owner as person, null as roles, s.next_review as day,
              '/systems/' || s.number as path
            from systems_system s
            where s.state = 'REGISTERED' and s.next_review between :from and :until and """
            + SystemRegister.VISIBLE
                    .replace(":all", DueSource.holdsOneOf(SystemAccess.READERS))
                    .replace(":outsider", DueSource.OUTSIDER);

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.REVIEW);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
