package io.aimsflow.organisation;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When objectives are measured next, and when what shows a competence expires. */
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
                and later.person = p.person and (later.valid_until is null or later.valid_until > p.valid_until))""".formatted(DueSource.OUTSIDER, DueSource.holdsOneOf(Competences.READ_ALL));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.MEASUREMENT, DueKind.EXPIRY);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
