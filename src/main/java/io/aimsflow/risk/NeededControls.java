package io.aimsflow.risk;

import io.aimsflow.controls.ControlUse;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.shared.ControlRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Which controls treat which risks, by the newest plan that was decided; the Statement of Applicability hears of it (ISO/IEC
 * 42001:2023, 6.1.3).
 */
@Component
class NeededControls implements ControlUse {

    private final JdbcClient jdbc;
    private final StatementsOfApplicability statements;

    NeededControls(JdbcClient jdbc, StatementsOfApplicability statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @ApplicationModuleListener
    void on(RiskTreatmentDecided decided) {
        jdbc.sql("delete from risk_control where risk_id = ?")
                .param(decided.risk().value())
                .update();
        for (var control : decided.controls()) {
            jdbc.sql("insert into risk_control (risk_id, control) values (?, ?) on conflict do nothing")
                    .params(decided.risk().value(), control.id())
                    .update();
            statements.controlNeeded(control, decided.number() + ": " + decided.title());
        }
    }

    @ApplicationModuleListener
    void on(RiskTreated treated) {
        treated.controls()
                .forEach(control -> statements.controlImplemented(control, treated.number() + ": " + treated.title()));
    }

    @Override
    public Map<ControlRef, List<Use>> of(Collection<ControlRef> controls) {
        Map<ControlRef, List<Use>> uses = new HashMap<>();
        jdbc.sql("""
                select c.control, r.number, r.title from risk_control c join risk_risk r on r.id = c.risk_id
                where c.control = any (:controls) order by r.rank desc, r.number""")
                .param("controls", controls.stream().map(ControlRef::id).toArray(String[]::new))
                .query(row -> {
                    var number = row.getString("number");
                    uses.computeIfAbsent(new ControlRef(row.getString("control")), none -> new ArrayList<>())
                            .add(new Use(number, row.getString("title"), "/risks/" + number));
                });
        return uses;
    }
}
