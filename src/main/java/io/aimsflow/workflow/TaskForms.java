package io.aimsflow.workflow;

import io.aimsflow.forms.FormDefinition;
import io.aimsflow.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Finds the form that was deployed together with the model that governs a case. Deployed forms never change. */
@Component
class TaskForms {

    private static final int MOST_FORMS = 1_000;

    private final RepositoryService repository;
    private final ModelReader models;
    private final Forms forms;
    private final BoundedCache<String, FormDefinition> read = new BoundedCache<>(MOST_FORMS);

    TaskForms(RepositoryService repository, ModelReader models, Forms forms) {
        this.repository = repository;
        this.models = models;
        this.forms = forms;
    }

    /** @throws IllegalStateException if the model's form is not in its deployment, which the gate rules out */
    FormDefinition of(String definitionId, String element) {
        return read.get(definitionId + "/" + element, key -> read(definitionId, element));
    }

    private FormDefinition read(String definitionId, String element) {
        var resource = "/" + models.elements(definitionId).get(element).form().orElseThrow() + ".form";
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
