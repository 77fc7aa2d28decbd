package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.PrivacyView;
import io.aimsflow.impact.ProtectionAssessment;
import io.aimsflow.impact.RiskRating;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Data protection gives its view. */
@Component
class PrivacyViewTask implements UserTask<PrivacyViewTask.PrivacyForm> {

    record PrivacyForm(
            String basis,
            String necessity,
            String rights,
            ProtectionAssessment protection,
            RiskRating risk,
            Optional<String> recommendation) {}

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;

    PrivacyViewTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.PRIVACY;
    }

    @Override
    public Class<PrivacyForm> form() {
        return PrivacyForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = assessments.ofCase(task.caseId());
        var shown = briefing.system(view);
        view.answers()
                .privacy()
                .or(() -> view.previous().flatMap(before -> before.answers().privacy()))
                .ifPresent(known -> {
                    shown.putAll(known.texts());
                    shown.put("protection", known.protection().name());
                    shown.put("risk", known.risk().name());
                });
        return shown;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, PrivacyForm form) {
        steps.privacy(
                task.caseId(),
                new PrivacyView(
                        form.basis(),
                        form.necessity(),
                        form.rights(),
                        form.protection(),
                        form.risk(),
                        form.recommendation().orElse("")));
        return Routing.done();
    }
}
