package io.aimsflow.workflow;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.stereotype.Component;

/** Hangs our read model on every process that the engine parses, so that no model has to ask for it. */
@Component
class CaseListeners extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace(BpmnVocabulary.CAMUNDA);

    private final WorkItemOpening opening;
    private final DeadlineNotices notices;
    private final CaseEnding ending;
    private final FlowsTaken flows;
    private final DecisionTasks decisions;

    CaseListeners(
            WorkItemOpening opening,
            DeadlineNotices notices,
            CaseEnding ending,
            FlowsTaken flows,
            DecisionTasks decisions) {
        this.opening = opening;
        this.notices = notices;
        this.ending = ending;
        this.flows = flows;
        this.decisions = decisions;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, ending);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, flows);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var roles = Set.copyOf(definition.getCandidateGroupIdExpressions());
        // the work item holds the candidate role; identity links would be written and never read
        definition.getCandidateGroupIdExpressions().clear();
        var model = new UserTaskModel(activity.getId(), ModelProperties.of(element), roles);
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> opening.open(task, model));
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, opening::cancel);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var decision = element.attributeNS(CAMUNDA, "decisionRef");
        if (decision != null) {
            activity.setActivityBehavior(decisions.behavior(decision, activity.getActivityBehavior()));
        }
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl boundary) {
        var properties = ModelProperties.of(element);
        properties
                .get("notice")
                .map(notice -> TaskDeadline.Notice.valueOf(notice.toUpperCase(Locale.ROOT)))
                .ifPresent(notice ->
                        boundary.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution ->
                                notices.give(execution, boundary.getEventScope().getId(), notice, properties)));
    }
}
