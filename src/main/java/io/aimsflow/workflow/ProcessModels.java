package io.aimsflow.workflow;

import io.aimsflow.shared.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** What a case needs to know of the model that governs it; a deployed model never changes, so it is read once. */
@Component
class ProcessModels {

    private final RepositoryService repository;
    private final ModelReader models;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository, ModelReader models) {
        this.repository = repository;
        this.models = models;
    }

    /**
     * One deployed version of a process model.
     *
     * @param readableBy ids of the roles that may read every case of it
     */
    record ProcessModel(String definitionId, String key, String versionTag, String[] readableBy) {}

    /** @throws IllegalStateException if no model of that key is deployed */
    ProcessModel latest(String key) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("No process '" + key + "' is deployed");
        }
        return read.computeIfAbsent(definition.getId(), id -> read(definition));
    }

    ProcessModel of(String definitionId) {
        return read.computeIfAbsent(definitionId, id -> read(repository.getProcessDefinition(id)));
    }

    private ProcessModel read(ProcessDefinition definition) {
        var process = models.elements(definition.getId()).get(definition.getKey());
        return new ProcessModel(
                definition.getId(),
                definition.getKey(),
                definition.getVersionTag() == null ? "" : definition.getVersionTag(),
                readers(process.properties().getOrDefault("readableBy", "")));
    }

    private static String[] readers(String roles) {
        return Arrays.stream(roles.split(","))
                .map(String::strip)
                .filter(role -> Role.withId(role).isPresent())
                .toArray(String[]::new);
    }
}
