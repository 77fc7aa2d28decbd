package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.SocietyView;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The AIMS manager gives the view on society. */
@Component
class SocietyViewTask implements UserTask<SocietyView> {

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;

    SocietyViewTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.SOCIETY;
    }

    @Override
    public Class<SocietyView> form() {
        return SocietyView.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = assessments.ofCase(task.caseId());
        var shown = briefing.system(view);
        view.answers()
                .society()
                .or(() -> view.previous().flatMap(before -> before.answers().society()))
                .ifPresent(known -> {
                    shown.putAll(known.texts());
                    shown.put("risk", known.risk().name());
                });
        return shown;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, SocietyView form) {
        steps.society(task.caseId(), form);
        return Routing.done();
    }
}
