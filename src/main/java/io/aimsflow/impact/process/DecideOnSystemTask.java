package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Top management decides on a grave impact. */
@Component
class DecideOnSystemTask implements UserTask<DecideOnSystemTask.DecideForm> {

    enum Decision {
        APPROVE,
        SEND_BACK,
        STOP
    }

    record DecideForm(Decision decision, Optional<String> conditions, Optional<String> reason) {}

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;

    DecideOnSystemTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.DECIDE;
    }

    @Override
    public Class<DecideForm> form() {
        return DecideForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefing.summary(assessments.ofCase(task.caseId()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, DecideForm form) {
        var reason = form.reason().orElse("");
        var routing = switch (form.decision()) {
            case APPROVE -> {
                steps.decide(task.caseId(), false, form.conditions().orElse(""), actor);
                yield Routing.approved();
            }
            case STOP -> {
                steps.decide(task.caseId(), true, reason, actor);
                yield Routing.rejected(reason);
            }
            case SEND_BACK -> {
                steps.sendBack(task.caseId(), ImpactState.DESCRIPTION, reason);
                yield Routing.sentBack(reason);
            }
        };
        return routing.with(ImpactProcess.DECISION, form.decision().name());
    }
}
