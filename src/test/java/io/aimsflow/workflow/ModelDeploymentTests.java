package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.Forms;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.workflow.ModelCheck.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ModelDeploymentTests {

    @Autowired
    private ModelNames names;

    @Autowired
    private Forms forms;

    @Autowired
    private DeployedFiles files;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Models models;

    @TempDir
    private Path folder;

    private ModelDeployment deployment;

    @BeforeEach
    void putAProcessIntoTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.createDirectories(folder.resolve("forms"));
        write("processes/leave-request.bpmn", GateModels.deployable());
        write("forms/leave-request.approve.form", GateModels.form("Decision"));
        deployment = newDeployment();
    }

    @AfterEach
    void leaveThePackagedModelsOnly() {
        deployment.deploy(false, Optional.empty());
    }

    @Test
    void deploysEverythingOnceAndNothingTwice() {
        assertThat(deployment.deploy(true, Optional.empty()))
                .extracting(ModelCheck.Change::file, ModelCheck.Change::kind)
                .contains(tuple("leave-request.bpmn", Kind.ADDED), tuple("leave-request.approve.form", Kind.ADDED));
        long before = deployments();

        assertThat(deployment.deploy(true, Optional.empty())).isEmpty();
        assertThat(deployment.check().deployable()).isFalse();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void aChangedFormMakesOneNewDeploymentOfTheWholeSet() throws IOException {
        deployment.deploy(true, Optional.empty());
        ProcessDefinition old = newest();
        long before = deployments();

        write("forms/leave-request.approve.form", GateModels.form("Your decision"));
        deployment.deploy(true, Optional.empty());

        assertThat(deployments()).isEqualTo(before + 1);
        assertThat(newest().getVersion()).isEqualTo(old.getVersion() + 1);
        assertThat(repository.getDeploymentResourceNames(newest().getDeploymentId()))
                .containsExactlyInAnyOrderElementsOf(repository.getDeploymentResourceNames(old.getDeploymentId()));
        assertThat(models.form(old.getId(), "userTask_approve").json()).contains("\"Decision\"");
        assertThat(models.form(newest().getId(), "userTask_approve").json()).contains("\"Your decision\"");
    }

    @Test
    void tellsTheLedgerWhatWasDeployed() {
        deployment.deploy(true, Optional.empty());

        assertThat(jdbc.sql(
                                "select content::text from ledger_entry where kind = 'models-deployed' order by at desc limit 1")
                        .query(String.class)
                        .single())
                .contains("leave-request.bpmn", "1.0.0", "sha256", "FOLDER");
    }

    @Test
    void oneBadFileKeepsTheWholeSetOut() throws IOException {
        deployment.deploy(true, Optional.empty());
        ProcessDefinition old = newest();
        long before = deployments();

        write("forms/leave-request.approve.form", GateModels.form("Changed"));
        write("processes/leave-request.bpmn", GateModels.deployable().replace("aims-manager", "boss"));
        ModelRejected rejected =
                catchThrowableOfType(ModelRejected.class, () -> deployment.deploy(true, Optional.empty()));

        assertThat(rejected.problems()).extracting("code").containsExactly("role-unknown");
        assertThat(deployment.check().problems()).isEqualTo(rejected.problems());
        assertThat(deployments()).isEqualTo(before);
        assertThat(newest().getId()).isEqualTo(old.getId());
    }

    @Test
    void whatOnlyTheEngineFindsWrongIsRefusedToo() throws IOException {
        deployment.deploy(true, Optional.empty());
        long before = deployments();

        write(
                "processes/leave-request.bpmn",
                GateModels.deployable().replace("targetRef=\"event_booked\"", "targetRef=\"gone\""));
        ModelRejected rejected =
                catchThrowableOfType(ModelRejected.class, () -> deployment.deploy(true, Optional.empty()));

        assertThat(rejected.problems()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("leave-request.bpmn");
            assertThat(problem.code()).isEqualTo("engine");
        });
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void twoNodesThatStartAtOnceDeployOnce() throws Exception {
        long before = deployments();
        var barrier = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            var own = newDeployment();
            barrier.await();
            return own.deploy(true, Optional.empty()).size();
        };

        var threads = Executors.newFixedThreadPool(2);
        try {
            var changes = threads.invokeAll(List.of(node, node));
            assertThat(List.of(changes.get(0).get(), changes.get(1).get()))
                    .contains(0)
                    .hasSize(2);
        } finally {
            threads.shutdownNow();
        }
        assertThat(deployments()).isEqualTo(before + 1);
    }

    @Test
    void aRemovedProcessStartsNoNewCasesUntilItComesBack() throws IOException {
        deployment.deploy(true, Optional.empty());

        Files.delete(folder.resolve("processes/leave-request.bpmn"));
        assertThat(deployment.deploy(true, Optional.empty()))
                .extracting(ModelCheck.Change::kind)
                .containsExactly(Kind.REMOVED);
        assertThat(newest().isSuspended()).isTrue();
        assertThat(models.versions("leave-request")).noneMatch(DeployedModel::newest);

        write("processes/leave-request.bpmn", GateModels.deployable());
        deployment.deploy(true, Optional.empty());
        assertThat(newest().isSuspended()).isFalse();
    }

    @Test
    void aBrokenFolderDoesNotKeepTheServerFromStarting() throws IOException {
        deployment.deploy(true, Optional.empty());
        long before = deployments();
        write("processes/leave-request.bpmn", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");

        var start = new ModelDeploymentAtStart(deployment, new ModelSources(Optional.of(folder)));
        start.start();

        assertThat(start.isRunning()).isTrue();
        assertThat(deployments()).isEqualTo(before);
        assertThat(newest().isSuspended()).isFalse();
    }

    @Test
    void readsTextsInBothLanguages() {
        deployment.deploy(true, Optional.empty());
        String definition = newest().getId();

        assertThat(models.text(definition, "userTask_approve", Locale.ENGLISH)).isEqualTo("Approve leave");
        assertThat(models.text(definition, "userTask_approve", Locale.GERMAN)).isEqualTo("Urlaub genehmigen");
        assertThat(models.text(definition, "event_booked", Locale.GERMAN)).isEqualTo("Leave booked");
        assertThat(models.text(definition, "nothing", Locale.GERMAN)).isEqualTo("nothing");
        assertThat(models.element(definition, "userTask_approve").documentation())
                .isEqualTo("Decides on the leave.");
        assertThat(new String(models.bpmnXml(definition, Locale.GERMAN), java.nio.charset.StandardCharsets.UTF_8))
                .contains("name=\"Urlaub genehmigen\"", "BPMNShape")
                .doesNotContain("name=\"Approve leave\"");
        assertThat(models.versions("leave-request"))
                .first()
                .satisfies(model -> assertThat(model.origin()).isEqualTo(ModelOrigin.FOLDER));
    }

    private ModelDeployment newDeployment() {
        return new ModelDeployment(
                new ModelSources(Optional.of(folder)), names, forms, files, repository, ledger, clock, transaction);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("leave-request")
                .latestVersion()
                .singleResult();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
