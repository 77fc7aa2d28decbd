package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The AIMS manager approves what is not grave, passes on what is, or sends back. */
@Component
class ReviewAssessmentTask implements UserTask<ReviewAssessmentTask.ReviewForm> {

    enum Decision {
        APPROVE,
        PASS_ON,
        SEND_BACK
    }

    enum BackTo {
        DESCRIPTION,
        VIEWS,
        MEASURES
    }

    /** Of the two answers that are asked for by level only one is given. */
    record ReviewForm(
            Optional<Decision> decision,
            Optional<Decision> graveDecision,
            Optional<BackTo> backTo,
            Optional<String> reason,
            Optional<String> readers) {

        Decision chosen() {
            return decision.or(() -> graveDecision).orElseThrow(() -> Refused.at("decision", "impact-decide"));
        }
    }

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;

    ReviewAssessmentTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.REVIEW;
    }

    @Override
    public Class<ReviewForm> form() {
        return ReviewForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefing.summary(assessments.ofCase(task.caseId()));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ReviewForm form) {
        var readers = form.readers().orElse("");
        var routing = switch (form.chosen()) {
            case APPROVE -> {
                steps.approve(task.caseId(), readers, actor);
                yield Routing.approved();
            }
            case PASS_ON -> {
                steps.passOn(task.caseId(), readers);
                yield Routing.approved();
            }
            case SEND_BACK -> sendBack(task, form);
        };
        return routing.with(ImpactProcess.REVIEW_RESULT, form.chosen().name()).with(ImpactProcess.DECISION, "");
    }

    private Routing sendBack(TaskContext task, ReviewForm form) {
        var backTo = form.backTo().orElseThrow(() -> Refused.at("backTo", "impact-decide"));
        var judged = assessments.ofCase(task.caseId()).answers().judgement().orElseThrow();
        if (backTo == BackTo.MEASURES && judged.toMeasure().isEmpty()) {
            throw Refused.at("backTo", "impact-no-measures");
        }
        var reason = form.reason().orElseThrow(() -> Refused.at("reason", "impact-decide"));
        steps.sendBack(task.caseId(), ImpactState.valueOf(backTo.name()), reason);
        return Routing.sentBack(reason).with(ImpactProcess.BACK_TO, backTo.name());
    }
}
