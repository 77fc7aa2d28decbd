package io.aimsflow.certification;

import io.aimsflow.due.DueKind;
import io.aimsflow.due.DueSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When the certification body comes next, and when the certificate ends. */
@Component
class CertificationDue implements DueSource {

    private static final String SELECT = """
            select 'certification-audit-' || a.id as id, 'AUDIT' as kind, 'certification.kind.' || a.kind as word,
              '' as number, c.body as title, null as title_de, null::uuid as person, null as roles,
              coalesce(a.begins_on, a.due_on) as day, '/certification/audits/' || a.id as path
            from certification_audit a join certification_certificate c on c.id = a.certificate_id
            where a.state <> 'DONE' and coalesce(a.begins_on, a.due_on) between :from and :until and %1$s
            union all
            select 'certificate-' || c.id, 'EXPIRY', 'certification.due.expiry', c.number, c.body, null, null, null,
              c.expires_on, '/certification'
            from certification_certificate c
            where c.renewed_by is null and c.expires_on between :from and :until and %1$s""".formatted(DueSource.holdsOneOf(Certifications.READERS));

    @Override
    public Set<DueKind> kinds() {
        return Set.of(DueKind.AUDIT, DueKind.EXPIRY);
    }

    @Override
    public String select() {
        return SELECT;
    }
}
