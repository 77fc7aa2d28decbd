package io.aimsflow.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Moves the deadline timers of one open task when its due date moves. */
@Component
class TaskTimers {

    private final TaskService tasks;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final Deadlines deadlines;

    TaskTimers(TaskService tasks, ManagementService jobs, RepositoryService repository, Deadlines deadlines) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.repository = repository;
        this.deadlines = deadlines;
    }

    /** Timers that have fired already do not come back. */
    void move(WorkItem item, Instant due) {
        var task = tasks.createTaskQuery().taskId(item.engineTask()).singleResult();
        var model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        var dates = Map.of(
                "reminder", deadlines.reminderBefore(due),
                "overdue", due,
                "escalation", deadlines.escalationAfter(due));
        jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> job.getDuedate() != null)
                .forEach(job -> {
                    var definition = jobs.createJobDefinitionQuery()
                            .jobDefinitionId(job.getJobDefinitionId())
                            .singleResult();
                    if (model.getModelElementById(definition.getActivityId()) instanceof BoundaryEvent event
                            && event.getAttachedTo().getId().equals(item.key().element())
                            && sameScope(job, task)) {
                        jobs.setJobDuedate(job.getId(), Date.from(dates.get(notice(event))));
                    }
                });
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }

    private static boolean sameScope(org.camunda.bpm.engine.runtime.Job job, org.camunda.bpm.engine.task.Task task) {
        return job.getExecutionId().equals(task.getExecutionId());
    }

    private static String notice(BoundaryEvent event) {
        return event
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().equals("notice"))
                .findFirst()
                .orElseThrow()
                .getCamundaValue();
    }
}
