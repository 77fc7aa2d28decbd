package io.aimsflow.certification;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether the certificate is in force and its next audit is not late (ISO/IEC 42001:2023, 4.4 and 9.1). An organisation without
 * a certificate does not fall short of the standard by that, so nothing is told then.
 */
@Component
class CertificationIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select max(c.expires_on) as expires, coalesce(bool_or(c.expires_on < :today), false)::int as expired,
              coalesce(bool_or(c.expires_on < :today + 180), false)::int as expires_soon,
              min(a.due_on) filter (where a.state <> 'DONE') as next_due,
              count(*) filter (where a.state <> 'DONE' and a.due_on < :today) as late,
              count(*) filter (where a.state = 'PLANNED' and a.due_on < :today + 60) as unprepared
            from certification_certificate c left join certification_audit a on a.certificate_id = c.id
            where c.renewed_by is null""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        if (figures.day("expires").isEmpty()) {
            return List.of();
        }
        return List.of(certificate(figures), audit(figures));
    }

    private static Indication certificate(Figures figures) {
        var expires = figures.day("expires").orElseThrow();
        if (figures.number("expired") > 0) {
            return indication("4.4", ConformityState.NOT_MET, "expired", expires);
        }
        var state = figures.number("expires_soon") > 0 ? ConformityState.AT_RISK : ConformityState.MET;
        return indication("4.4", state, "valid", expires);
    }

    private static Indication audit(Figures figures) {
        var next = figures.day("next_due");
        if (next.isEmpty()) {
            return indication("9.1", ConformityState.AT_RISK, "unplanned");
        }
        if (figures.number("late") > 0) {
            return indication("9.1", ConformityState.NOT_MET, "late", next.get());
        }
        return figures.number("unprepared") > 0
                ? indication("9.1", ConformityState.AT_RISK, "unprepared", next.get())
                : indication("9.1", ConformityState.MET, "planned", next.get());
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(
                clause, state, Role.AIMS_MANAGER, "/certification", "certification.indicator." + key, arguments);
    }
}
