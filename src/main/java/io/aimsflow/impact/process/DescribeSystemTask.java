package io.aimsflow.impact.process;

import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSteps;
import io.aimsflow.impact.ImpactWords;
import io.aimsflow.impact.SystemDescription;
import io.aimsflow.impact.SystemSnapshot;
import io.aimsflow.shared.Actor;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.workflow.Routing;
import io.aimsflow.workflow.TaskContext;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.UserTask;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The owner describes the system and its surroundings, starting from the register and from the last assessment. */
@Component
class DescribeSystemTask implements UserTask<SystemDescription> {

    private final ImpactAssessments assessments;
    private final ImpactSteps steps;
    private final ImpactBriefing briefing;
    private final ImpactWords words;

    DescribeSystemTask(ImpactAssessments assessments, ImpactSteps steps, ImpactBriefing briefing, ImpactWords words) {
        this.assessments = assessments;
        this.steps = steps;
        this.briefing = briefing;
        this.words = words;
    }

    @Override
    public TaskKey key() {
        return ImpactProcess.DESCRIBE;
    }

    @Override
    public Class<SystemDescription> form() {
        return SystemDescription.class;
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        var view = assessments.ofCase(task.caseId());
        var shown = briefing.beginning(view);
        var known = view.answers()
                .description()
                .or(() -> view.previous().flatMap(before -> before.answers().description()));
        if (known.isPresent()) {
            shown.putAll(known.get().texts());
            shown.put("reach", known.get().reach().name());
            shown.put("rightsCase", known.get().rightsCase().name());
        } else {
            shown.putAll(register(view.answers().system()));
        }
        return shown;
    }

    private Map<String, Object> register(SystemSnapshot system) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("purpose", system.text(AiSystemField.PURPOSE));
        shown.put("boundaries", values(system, AiSystemField.INTENDED_USE, AiSystemField.FORESEEABLE_MISUSE));
        shown.put("stakeholders", values(system, AiSystemField.USERS, AiSystemField.AFFECTED_PERSONS));
        shown.put("data", values(system, AiSystemField.DATA_CATEGORIES));
        shown.put("model", String.join("\n", system.components()));
        shown.put("deployment", values(system, AiSystemField.STAGE, AiSystemField.COUNTRIES, AiSystemField.OVERSIGHT));
        return shown;
    }

    private String values(SystemSnapshot system, AiSystemField... fields) {
        return Stream.of(fields)
                .filter(field -> !system.text(field).isEmpty())
                .map(field ->
                        words.text("systems.field." + field.key()) + ": " + words.value(field, system.text(field)))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Routing complete(TaskContext task, Actor actor, SystemDescription form) {
        steps.describe(task.caseId(), form);
        return Routing.done();
    }
}
