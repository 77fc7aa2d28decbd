package io.aimsflow.impact.process;

import io.aimsflow.impact.Impact;
import io.aimsflow.impact.ImpactAnswers;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.ImpactView;
import io.aimsflow.impact.ImpactWords;
import io.aimsflow.impact.Judgement.Weighed;
import io.aimsflow.impact.Measure;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The owner plans a measure for each harm that needs one; the rows are given by the harms, in their order. */
@Component
class PlanMeasuresTask implements UserTask<PlanMeasuresTask.MeasuresForm> {

    record MeasuresForm(List<Row> measures) {}

    record Row(String what, PersonId owner, LocalDate due, Optional<String> linkedRisk) {}

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;
    private final ImpactWords words;

    PlanMeasuresTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing, ImpactWords words) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.MEASURES;
    }

    @Override
    public Class<MeasuresForm> form() {
        return MeasuresForm.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = assessments.ofCase(task.caseId());
        var judged = view.answers().judgement().orElseThrow();
        var shown = briefing.beginning(view);
        shown.put("result", words.judgement(judged));
        var rows = judged.weighed().stream()
                .filter(Weighed::measure)
                .map(weighed -> row(view, weighed))
                .toList();
        shown.put("measures", rows);
        return shown;
    }

    private Map<String, Object> row(ImpactView view, Weighed weighed) {
        Map<String, Object> row = new HashMap<>();
        var weight = words.of("level", weighed.weight());
        row.put("harm", words.text("impact.weighed", words.impact(weighed.harm()), weight));
        var own = view.answers().measureAgainst(weighed.harm());
        own.ifPresent(measure -> row.put("due", measure.due().toString()));
        own.or(() -> view.previous().flatMap(before -> before.answers().measureAgainst(weighed.harm())))
                .ifPresent(measure -> {
                    row.put("what", measure.what());
                    row.put("owner", measure.owner().toString());
                    row.put("linkedRisk", measure.linkedRisk());
                });
        return row;
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, MeasuresForm form) {
        var answers = assessments.ofCase(task.caseId()).answers();
        var harms = answers.judgement().orElseThrow().toMeasure();
        if (harms.size() != form.measures().size()) {
            throw Refused.at("measures", "impact-measure-each", harms.size());
        }
        List<Measure> planned = new ArrayList<>();
        for (int i = 0; i < harms.size(); i++) {
            planned.add(measure(answers, harms.get(i), form.measures().get(i)));
        }
        steps.measures(task.caseId(), planned, actor);
        return Routing.done();
    }

    private static Measure measure(ImpactAnswers answers, Impact harm, Row row) {
        var id = answers.measureAgainst(harm).map(Measure::id).orElseGet(UUID::randomUUID);
        return new Measure(
                id,
                harm,
                row.what().strip(),
                row.owner(),
                row.due(),
                row.linkedRisk().orElse("").strip());
    }
}
