package io.aimsflow.workflow;

import io.aimsflow.forms.FormDefinition;
import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The deployed process models: which there are, what they say, and how new ones get in. */
@Component
@Transactional(readOnly = true)
public class Models {

    private final RepositoryService repository;
    private final ModelReader reader;
    private final ModelDeployment deployment;
    private final DeployedFiles files;
    private final CaseCounts counts;
    private final TaskForms forms;
    private final People people;

    Models(
            RepositoryService repository,
            ModelReader reader,
            ModelDeployment deployment,
            DeployedFiles files,
            CaseCounts counts,
            TaskForms forms,
            People people) {
        this.repository = repository;
        this.reader = reader;
        this.deployment = deployment;
        this.files = files;
        this.counts = counts;
        this.forms = forms;
        this.people = people;
    }

    /** All versions of all process models, by process, the newest version first. */
    public List<DeployedModel> deployed() {
        return versions(repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
    }

    /** The processes in the order of their keys. */
    public List<ProcessSummary> processes() {
        return deployed().stream()
                .collect(Collectors.groupingBy(DeployedModel::key, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ProcessSummary::of)
                .toList();
    }

    /** @throws NotFound if there is no such process */
    public ProcessSummary process(String key) {
        return ProcessSummary.of(versions(key));
    }

    /** The versions of one process, the newest first. @throws NotFound if there is no such process */
    public List<DeployedModel> versions(String process) {
        var versions = versions(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list());
        if (versions.isEmpty()) {
            throw new NotFound("process", process);
        }
        return versions;
    }

    /** The model's BPMN XML, with names in that language as far as the model has them. */
    public byte[] bpmnXml(String definitionId, Locale locale) {
        return reader.diagram(definitionId, locale);
    }

    /** The element's name in that language; its id if it has none, or if there is no such element. */
    public String text(String definitionId, String element, Locale locale) {
        return Optional.ofNullable(reader.elements(definitionId).get(element))
                .map(info -> info.name(locale))
                .filter(name -> !name.isEmpty())
                .orElse(element);
    }

    /** @throws NotFound if the model has no such element */
    public ElementInfo element(String definitionId, String element) {
        return Optional.ofNullable(reader.elements(definitionId).get(element))
                .orElseThrow(() -> new NotFound("element", element));
    }

    /** All elements of the model by id. */
    public Map<String, ElementInfo> elements(String definitionId) {
        return reader.elements(definitionId);
    }

    /** The form of a user task as it was deployed together with this model. */
    public FormDefinition form(String definitionId, String element) {
        return forms.of(definitionId, element);
    }

    /** Compares the models and forms that lie ready with those deployed; changes nothing. */
    public ModelCheck check() {
        return deployment.check();
    }

    /**
     * Deploys the models and forms that lie ready, if they differ from those deployed.
     *
     * @return what changed
     * @throws NotFound unless the actor is an administrator
     * @throws ModelRejected if anything is wrong; nothing is deployed then
     */
    @Transactional
    public List<ModelCheck.Change> redeploy(Actor actor) {
        if (!people.holds(actor.person(), Role.ADMINISTRATOR)) {
            throw new NotFound("administration of models", actor.person());
        }
        return deployment.deploy(true, Optional.of(actor));
    }

    private List<DeployedModel> versions(List<ProcessDefinition> definitions) {
        var deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, Deployment::getDeploymentTime));
        var origins = files.origins();
        var cases = counts.byDefinition();
        Set<String> seen = new HashSet<>();
        return definitions.stream()
                .map(it -> new DeployedModel(
                        it.getId(),
                        it.getKey(),
                        element(it.getId(), it.getKey()),
                        it.getVersionTag() == null ? "" : it.getVersionTag(),
                        it.getVersion(),
                        deployments.get(it.getDeploymentId()).toInstant(),
                        origins.getOrDefault(it.getDeploymentId() + "/" + it.getKey() + ".bpmn", ModelOrigin.PACKAGED),
                        cases.getOrDefault(it.getId(), CaseCounts.NONE).running(),
                        cases.getOrDefault(it.getId(), CaseCounts.NONE).ended(),
                        seen.add(it.getKey()) && !it.isSuspended()))
                .toList();
    }
}
