package io.aimsflow.impact.process;

import io.aimsflow.impact.Dimension;
import io.aimsflow.impact.Impact;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.Nature;
import io.aimsflow.impact.Reach;
import io.aimsflow.impact.Reversibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The owner tells the impacts on people and groups. */
@Component
class AssessImpactsTask implements UserTask<AssessImpactsTask.ImpactsForm> {

    record ImpactsForm(List<Row> impacts) {}

    record Row(
            String group,
            Dimension dimension,
            Nature nature,
            String what,
            int severity,
            int likelihood,
            Reversibility reversibility,
            Reach scale,
            Optional<String> evidence,
            Optional<String> existing) {

        static Map<String, Object> shown(Impact impact) {
            return Map.of(
                    "group", impact.group(),
                    "dimension", impact.dimension().name(),
                    "nature", impact.nature().name(),
                    "what", impact.what(),
                    "severity", Integer.toString(impact.severity()),
                    "likelihood", Integer.toString(impact.likelihood()),
                    "reversibility", impact.reversibility().name(),
                    "scale", impact.scale().name(),
                    "evidence", impact.evidence(),
                    "existing", impact.existing());
        }

        Impact impact() {
            return new Impact(
                    group.strip(),
                    dimension,
                    nature,
                    what.strip(),
                    severity,
                    likelihood,
                    reversibility,
                    scale,
                    evidence.orElse("").strip(),
                    existing.orElse("").strip());
        }
    }

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;

    AssessImpactsTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.IMPACTS;
    }

    @Override
    public Class<ImpactsForm> form() {
        return ImpactsForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = assessments.ofCase(task.caseId());
        var own = view.answers().impacts();
        var known = own.isEmpty()
                ? view.previous().map(before -> before.answers().impacts()).orElse(List.of())
                : own;
        var shown = briefing.system(view);
        if (!known.isEmpty()) {
            shown.put("impacts", known.stream().map(Row::shown).toList());
        }
        return shown;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, ImpactsForm form) {
        steps.impacts(task.caseId(), form.impacts().stream().map(Row::impact).toList());
        return Routing.done();
    }
}
