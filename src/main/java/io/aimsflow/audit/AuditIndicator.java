package io.aimsflow.audit;

import io.aimsflow.conformity.Clauses;
import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether audits are done as planned, and whether together they cover the standard (ISO/IEC 42001:2023, 9.2). */
@Component
class AuditIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select (select count(*) from audit_audit where accepted_at >= :yearAgo) as done,
              (select count(*) from audit_audit a where a.planned_on < :today and a.accepted_at is null
                and a.state <> 'CANCELLED') as late,
              (select count(*) from audit_programme where state = 'APPROVED') as programmes,
              (select count(distinct c.clause) from audit_planned p
                join audit_programme g on g.id = p.programme_id and g.state = 'APPROVED'
                cross join lateral unnest(p.clauses) as c (clause)) as covered""";

    private final Clauses clauses;

    AuditIndicator(Clauses clauses) {
        this.clauses = clauses;
    }

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(
                done(figures.number("done"), figures.number("late")),
                covered(figures.number("programmes"), figures.number("covered")));
    }

    private static Indication done(long done, long late) {
        if (done == 0) {
            return indication("9.2.1", ConformityState.NOT_MET, "done.none", late);
        }
        return indication("9.2.1", late > 0 ? ConformityState.AT_RISK : ConformityState.MET, "done", done, late);
    }

    private Indication covered(long programmes, long covered) {
        if (programmes == 0) {
            return indication("9.2.2", ConformityState.NOT_MET, "programme.none");
        }
        var all = clauses.all().size();
        return indication("9.2.2", ConformityState.ofShare(all, all - covered, 0.5), "programme", covered, all);
    }

    private static Indication indication(String clause, ConformityState state, String key, Object... arguments) {
        return Indication.of(clause, state, Role.AIMS_MANAGER, "/audits", "audit.indicator." + key, arguments);
    }
}
