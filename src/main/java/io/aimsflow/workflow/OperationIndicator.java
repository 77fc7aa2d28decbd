package io.aimsflow.workflow;

import io.aimsflow.conformity.ConformityIndicator;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Figures;
import io.aimsflow.conformity.Indication;
import io.aimsflow.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the processes run and people keep their deadlines (ISO/IEC 42001:2023, 4.4, 5.1 and 8.1). */
@Component
class OperationIndicator implements ConformityIndicator {

    /** Of all open tasks; more late ones than this are no slip of single people. */
    private static final double TOLERATED_LATE = 0.1;

    /** Of what top management closed. */
    private static final double TOLERATED_LATE_AT_THE_TOP = 0.2;

    private static final String SELECT = """
            select (select count(distinct key_) from %1$s.act_re_procdef) as processes,
              (select count(distinct process_key) from workflow_case where started_at > :yearAgo) as running,
              (select count(*) from %1$s.act_ru_job where retries_ = 0) as failed,
              (select count(*) from workflow_work_item where state = 'OPEN') as open,
              (select count(*) from workflow_work_item where state = 'OPEN' and due_at < :now) as late,
              closed, slow
            from (select count(*) as closed, count(*) filter (where closed_at > due_at) as slow
              from workflow_work_item
              where state = 'DONE' and closed_at > :yearAgo and 'top-management' = any (candidate_roles)) top
            """.formatted(EngineSchema.SCHEMA);

    @Override
    public String figures() {
        return SELECT;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        List<Indication> told = new ArrayList<>(List.of(running(figures), deadlines(figures), topManagement(figures)));
        if (figures.number("failed") > 0) {
            told.add(failed(figures));
        }
        return told;
    }

    private static Indication running(Figures figures) {
        var state = figures.number("running") == 0
                ? ConformityState.NOT_MET
                : figures.number("running") < figures.number("processes")
                        ? ConformityState.AT_RISK
                        : ConformityState.MET;
        return Indication.of(
                "4.4",
                state,
                Role.AIMS_MANAGER,
                "/processes",
                "workflow.indicator.running",
                figures.number("running"),
                figures.number("processes"));
    }

    private static Indication deadlines(Figures figures) {
        return Indication.of(
                "8.1",
                ConformityState.ofShare(figures.number("open"), figures.number("late"), TOLERATED_LATE),
                Role.AIMS_MANAGER,
                "/processes",
                "workflow.indicator.deadlines",
                figures.number("late"),
                figures.number("open"));
    }

    private static Indication failed(Figures figures) {
        return Indication.of(
                "8.1",
                ConformityState.NOT_MET,
                Role.ADMINISTRATOR,
                "/processes",
                "workflow.indicator.failed",
                figures.number("failed"));
    }

    private static Indication topManagement(Figures figures) {
        var closed = figures.number("closed");
        var slow = figures.number("slow");
        var state = closed == 0
                ? ConformityState.AT_RISK
                : ConformityState.ofShare(closed, slow, TOLERATED_LATE_AT_THE_TOP);
        return Indication.of(
                "5.1",
                state,
                Role.TOP_MANAGEMENT,
                "/cases",
                "workflow.indicator.top-management",
                closed - slow,
                closed);
    }
}
