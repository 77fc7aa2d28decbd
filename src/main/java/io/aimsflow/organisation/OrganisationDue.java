package io.aimsflow.organisation;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When objectives are measured next, when what shows a competence expires, and when the context is looked at again. */
@Component
class OrganisationDue implements DueSource {

    private static final String SELECT = """
            select 'objective-measurement-' || o.id as id, 'MEASUREMENT' as kind, 'organisation.due.measurement' as word,
              'OBJ-' || lpad(o.number::text, 4, '0') as number, left(o.statement, 200) as title, null as title_de,
              o.owner as person, null as roles, o.next_measurement as day,
              '/objectives/OBJ-' || lpad(o.number::text, 4, '0') as path
            from organisation_objective o
            where o.state = 'PURSUED' and o.measurement_case is null and not (%1$s)
              and o.next_measurement between :from and :until
            union all
            select 'competence-proof-' || p.id, 'EXPIRY', 'organisation.due.proof', 'COMP-' || lpad(c.number::text, 4, '0'),
              c.name, null, p.person, null, p.valid_until, '/competences/COMP-' || lpad(c.number::text, 4, '0')
            from organisation_proof p join organisation_competence c on c.id = p.competence_id and not c.retired
            where p.valid_until between :from and :until and (%2$s or p.person = any (:viewers))
              and not exists (select from organisation_proof later where later.competence_id = p.competence_id
                and later.person = p.person and (later.valid_until is null or later.valid_until > p.valid_until))
            union all
            select 'context-review', 'REVIEW', 'organisation.due.context', '', '', null, null, '{aims-manager}', r.next_on,
              '/context/statement'
            from (select next_on from organisation_context_review where ended_on is not null
              order by ended_on desc, next_on desc limit 1) r
            where r.next_on between :from and :until and not (%1$s)
              and not exists (select from organisation_context_review where state in ('OPEN', 'LOOKED_AT'))
              and exists (select from organisation_context_entry where state = 'CURRENT')""".formatted(DueSource.OUTSIDER, DueSource.holdsOneOf(Competences.READ_ALL));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.MEASUREMENT, DueKind.EXPIRY, DueKind.REVIEW);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
