package io.aimsflow.workflow;

import io.aimsflow.forms.FormDefinition;
import io.aimsflow.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Finds the form that was deployed together with the model that governs a case. Deployed forms never change. */
@Component
class TaskForms {

    private final RepositoryService repository;
    private final Forms forms;
    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

    TaskForms(RepositoryService repository, Forms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** @throws IllegalStateException if the model's form is not in its deployment, which the gate rules out */
    FormDefinition of(String definitionId, String element) {
        return read.computeIfAbsent(definitionId + "/" + element, key -> read(definitionId, element));
    }

    private FormDefinition read(String definitionId, String element) {
        UserTask task = repository.getBpmnModelInstance(definitionId).getModelElementById(element);
        var resource = "/" + task.getCamundaFormRef() + ".form";
        var deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        var name = repository.getDeploymentResourceNames(deployment).stream()
                .filter(candidate -> ("/" + candidate).endsWith(resource))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No form " + resource + " was deployed with " + definitionId));
        try (var in = repository.getResourceAsStream(deployment, name)) {
            return forms.parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
