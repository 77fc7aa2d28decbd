package io.aimsflow.controls;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a Statement of Applicability is in force and newer than what changed (ISO/IEC 42001:2023, 6.1.3 f). */
@Component
class StatementIndicator implements ConformityIndicator {

    private static final String SELECT = """
            select (select number from controls_statement where state = 'APPROVED') as effective,
              (select count(*) from controls_control c where c.retired_at is null and not exists (
                select from controls_statement_line l join controls_statement s on s.id = l.statement_id
                where s.state = 'APPROVED' and l.control = c.id)) as missing,
              (select count(distinct h.control) from controls_step h where h.at > (
                select approved_at from controls_statement where state = 'APPROVED')) as changed,
              (select count(*) from controls_control where retired_at is null) as controls,
              (select count(*) from controls_control where retired_at is null and owner is null) as unowned""";

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        return List.of(
                statement(figures.number("effective"), figures.number("missing") + figures.number("changed")),
                owners(figures.number("controls"), figures.number("unowned")));
    }

    private static Indication statement(long effective, long changed) {
        if (effective == 0) {
            return indication("6.1.3", ConformityState.NOT_MET, "/statement", "controls.indicator.none");
        }
        return changed > 0
                ? indication(
                        "6.1.3",
                        ConformityState.AT_RISK,
                        "/statement",
                        "controls.indicator.changed",
                        effective,
                        changed)
                : indication("6.1.3", ConformityState.MET, "/statement", "controls.indicator.current", effective);
    }

    private static Indication owners(long controls, long unowned) {
        var state = ConformityState.ofShare(controls, unowned, 0.2);
        return indication(
                "5.3", state, "/controls?show=WITHOUT_OWNER", "controls.indicator.owned", controls - unowned, controls);
    }

    private static Indication indication(
            String clause, ConformityState state, String path, String key, Object... arguments) {
        return Indication.of(clause, state, Role.AIMS_MANAGER, path, key, arguments);
    }
}
