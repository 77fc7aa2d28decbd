package io.aimsflow.workflow;

import io.aimsflow.forms.Forms;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.workflow.ModelCheck.Change;
import io.aimsflow.workflow.ModelCheck.Kind;
import io.aimsflow.workflow.ModelRejected.Problem;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys models and forms, always the whole set as one: bindings stay within a deployment, so that a running case keeps the
 * forms, decisions and called processes that it was started with. An unchanged set is not deployed again.
 */
@Component
class ModelDeployment {

    private final ModelSources sources;
    private final ModelNames names;
    private final ModelGate gate;
    private final DeployedFiles deployed;
    private final RepositoryService repository;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ModelDeployment(
            ModelSources sources,
            ModelNames names,
            Forms forms,
            DeployedFiles deployed,
            RepositoryService repository,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.names = names;
        this.gate = new ModelGate(json -> forms.parse(json).id());
        this.deployed = deployed;
        this.repository = repository;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Compares what lies ready with what is deployed; changes nothing. */
    ModelCheck check() {
        var own = sources.own();
        var set = new ModelSet(sources.packaged(), own.files());
        List<Problem> problems = new ArrayList<>(own.problems());
        problems.addAll(set.problems(gate, names));
        return new ModelCheck(sources.folder().map(Objects::toString), problems, changes(set));
    }

    /**
     * Deploys what lies ready if it differs from what is deployed.
     *
     * @param own whether the organisation's folder counts
     * @return what changed
     * @throws ModelRejected if anything is wrong; nothing is deployed then
     */
    List<Change> deploy(boolean own, Optional<Actor> by) {
        var found = own ? sources.own() : new ModelSources.Found(List.of(), List.of());
        var set = new ModelSet(sources.packaged(), found.files());
        List<Problem> problems = new ArrayList<>(found.problems());
        problems.addAll(set.problems(gate, names));
        if (!problems.isEmpty()) {
            throw new ModelRejected(problems);
        }
        return deploy(set, by);
    }

    boolean isAnythingDeployed() {
        return !deployed.newest().isEmpty();
    }

    private List<Change> deploy(ModelSet set, Optional<Actor> by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                deployed.lock();
                var changes = changes(set);
                if (!changes.isEmpty()) {
                    var deployment = handToEngine(set);
                    deployed.insert(deployment.getId(), set, clock.instant(), by);
                    withdrawRemoved(set);
                    tell(set, changes, by);
                }
                return changes;
            }));
        } catch (ProcessEngineException e) {
            throw EngineRefusal.of(e);
        }
    }

    private Deployment handToEngine(ModelSet set) {
        var builder = repository.createDeployment().name("aimsflow");
        for (ModelFile file : set.files()) {
            builder.addInputStream(file.resource(), new ByteArrayInputStream(file.content()));
        }
        return builder.deploy();
    }

    /** A process whose model is gone starts no new cases; those that run go on. */
    private void withdrawRemoved(ModelSet set) {
        repository.createProcessDefinitionQuery().latestVersion().active().list().stream()
                .filter(definition -> !set.processes().contains(definition.getKey()))
                .forEach(definition -> repository
                        .updateProcessDefinitionSuspensionState()
                        .byProcessDefinitionKey(definition.getKey())
                        .includeProcessInstances(false)
                        .suspend());
    }

    private List<Change> changes(ModelSet set) {
        List<Change> changes = new ArrayList<>();
        Map<String, DeployedFiles.Row> gone = new LinkedHashMap<>(deployed.newest());
        for (ModelFile file : set.files()) {
            var old = gone.remove(file.name());
            if (old == null) {
                changes.add(new Change(file.name(), Kind.ADDED, "", file.versionTag()));
            } else if (!old.sha256().equals(file.sha256())) {
                changes.add(new Change(file.name(), Kind.CHANGED, old.versionTag(), file.versionTag()));
            }
        }
        gone.values().forEach(old -> changes.add(new Change(old.file(), Kind.REMOVED, old.versionTag(), "")));
        return changes;
    }

    private void tell(ModelSet set, List<Change> changes, Optional<Actor> by) {
        var files = set.files().stream()
                .map(file -> Map.of(
                        "file", file.name(),
                        "sha256", file.sha256(),
                        "version", file.versionTag(),
                        "origin", file.origin().name()))
                .toList();
        var changed = changes.stream()
                .map(change -> change.kind() + " " + change.file())
                .toList();
        ledger.append(new NewEntry(
                "models-deployed", by, Optional.empty(), Set.of(), Map.of("files", files, "changes", changed)));
    }
}
