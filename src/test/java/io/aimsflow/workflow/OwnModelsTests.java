package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.Forms;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.Intakes;
import io.aimsflow.systems.RiskClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation adds a field, a rule and a user task to the intake of AI systems, with files alone. */
@IntegrationTest
class OwnModelsTests {

    private static final String COUNCIL_TASK = """
            <bpmn:userTask id="userTask_council" name="Hear the works council" camunda:formRef="ai-system-intake.council" camunda:formRefBinding="deployment" camunda:candidateGroups="data-protection" camunda:dueDate="#{deadlines.due('ai-system.confirm')}">
              <bpmn:documentation>Works agreement on AI, section 3. The works council is heard before a system is confirmed.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="name:de" value="Betriebsrat anhören" />
                  <camunda:property name="clause" value="8.1" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>flow_classified</bpmn:incoming>
              <bpmn:outgoing>flow_heard</bpmn:outgoing>
            </bpmn:userTask>
            """;

    private static final String COUNCIL_SHAPES = """
            <bpmndi:BPMNShape id="userTask_council_di" bpmnElement="userTask_council">
              <dc:Bounds x="1465" y="600" width="30" height="80" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="flow_heard_di" bpmnElement="flow_heard">
              <di:waypoint x="1495" y="640" />
              <di:waypoint x="1505" y="640" />
            </bpmndi:BPMNEdge>
            """;

    private static final String COUNCIL_FORM = """
            {"id": "ai-system-intake.council", "type": "default", "schemaVersion": 19, "components": [
              {"type": "textarea", "id": "Field_opinion", "key": "opinion", "label": "Opinion of the works council",
               "validate": {"required": true}, "properties": {"label:de": "Stellungnahme"}}]}""";

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
    private People people;

    @Autowired
    private Intakes intakes;

    @Autowired
    private AiSystems systems;

    @Autowired
    private WorkItems work;

    @TempDir
    private Path folder;

    private ModelDeployment deployment;
    private CaseId caseId;

    @BeforeEach
    void putOwnFilesIntoTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.createDirectories(folder.resolve("forms"));
        write("forms/ai-system-intake.council.form", COUNCIL_FORM);
        write(
                "forms/ai-system-intake.questions.form",
                withOwnFieldAndChoice(own("forms/ai-system-intake.questions.form")));
        write("processes/eu-ai-act-classification.dmn", withOwnRule(own("processes/eu-ai-act-classification.dmn")));
        write("processes/ai-system-intake.bpmn", withOwnTask(own("processes/ai-system-intake.bpmn")));
        deployment = new ModelDeployment(
                new ModelSources(Optional.of(folder)), names, forms, files, repository, ledger, clock, transaction);
        deployment.deploy(true, Optional.empty());
    }

    @AfterEach
    void leaveThePackagedModelsOnly() {
        deployment.deploy(false, Optional.empty());
    }

    @Test
    void aFieldARuleAndATaskNeedNoJava() {
        var manager = person(Role.AIMS_MANAGER);
        var owner = person(Role.AI_SYSTEM_OWNER);
        var officer = person(Role.DATA_PROTECTION);
        var requested = intakes.request(
                Map.of(
                        AiSystemField.NAME,
                        "Stable watch " + UUID.randomUUID(),
                        AiSystemField.PURPOSE,
                        "Watches the cows at night"),
                Actor.of(person()));
        caseId = requested.caseId();

        complete("userTask_triage", manager, Map.of("decision", "REGISTER", "owner", owner.toString()));
        complete("userTask_complete", owner, entry(owner));
        complete(
                "userTask_questions",
                owner,
                Map.of(
                        "practice",
                        "NONE",
                        "product",
                        "NO",
                        "area",
                        "ANIMALS",
                        "general",
                        "NONE",
                        "exception",
                        "NONE",
                        "profiling",
                        "NO",
                        "animals",
                        "Twelve cows"));

        assertThat(intakes.classification(caseId).reasons())
                .extracting(reason -> reason.rule() + " " + reason.article())
                .contains("rule_own_animals House rule 7");
        assertThat(intakes.classification(caseId).versionTag()).isEqualTo("1.1.0");
        assertThat(record("userTask_questions")).contains("\"animals\":\"Twelve cows\"");

        complete("userTask_council", officer, Map.of("opinion", "No objection"));
        complete("userTask_confirm", manager, Map.of("decision", "CONFIRM"));

        assertThat(record("userTask_council")).contains("No objection");
        assertThat(systems.get(requested.system()).riskClass()).contains(RiskClass.TRANSPARENCY);
    }

    private Map<String, Object> entry(PersonId owner) {
        Map<String, Object> answers = new HashMap<>(
                work.open(task("userTask_complete"), owner, Locale.ENGLISH).prefill());
        answers.putAll(Map.of(
                "kind", "PREDICTIVE",
                "roles", List.of("DEPLOYER"),
                "stage", "IN_USE",
                "autonomy", "ACTS_UNDER_WATCH",
                "oversight", "The farmer looks"));
        return answers;
    }

    private void complete(String element, PersonId person, Map<String, Object> answers) {
        work.complete(task(element), person, answers, Optional.empty());
    }

    private WorkItemId task(String element) {
        return new WorkItemId(
                jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                        .params(caseId.value(), element)
                        .query(UUID.class)
                        .single());
    }

    private String record(String element) {
        return jdbc.sql("select data from forms_record where case_id = ? and task_key = ?")
                .params(caseId.value(), element)
                .query(String.class)
                .single();
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }

    private static String withOwnFieldAndChoice(String form) {
        var choice = form.replaceFirst(
                "\"key\": \"area\"([\\s\\S]*?)\"values\": \\[",
                "\"key\": \"area\"$1\"values\": [{\"label\": \"Keeping of animals\", \"value\": \"ANIMALS\"},");
        return choice.replaceFirst(
                "\"components\": \\[",
                "\"components\": [{\"type\": \"textfield\", \"id\": \"Field_animals\", \"key\": \"animals\","
                        + " \"label\": \"Which animals?\"},");
    }

    private static String withOwnRule(String table) {
        var first = table.substring(table.indexOf("<rule id=\"rule_art5_1a\">"), table.indexOf("</rule>") + 7);
        var rule = first.replace("rule_art5_1a", "rule_own_animals")
                .replace("\"MANIPULATION\"", "")
                .replaceFirst("(rule_own_animals-area\">\\s*<text>)", "$1\"ANIMALS\"")
                .replace("\"PROHIBITED\"", "\"TRANSPARENCY\"")
                .replace("\"Art. 5(1)(a)\"", "\"House rule 7\"");
        return table.replace("versionTag=\"1.0.0\"", "versionTag=\"1.1.0\"").replace(first, rule + first);
    }

    private static String withOwnTask(String model) {
        return model.replace("versionTag=\"1.0.0\"", "versionTag=\"1.1.0\"")
                .replace(
                        "<bpmn:flowNodeRef>gateway_prohibited<",
                        "<bpmn:flowNodeRef>userTask_council</bpmn:flowNodeRef><bpmn:flowNodeRef>gateway_prohibited<")
                .replace(
                        "sourceRef=\"businessRuleTask_classify\" targetRef=\"gateway_prohibited\" />",
                        "sourceRef=\"businessRuleTask_classify\" targetRef=\"userTask_council\" />"
                                + "<bpmn:sequenceFlow id=\"flow_heard\" sourceRef=\"userTask_council\""
                                + " targetRef=\"gateway_prohibited\" />")
                .replace("<bpmn:incoming>flow_classified<", "<bpmn:incoming>flow_heard<")
                .replace(
                        "<bpmn:exclusiveGateway id=\"gateway_prohibited\"",
                        COUNCIL_TASK + "<bpmn:exclusiveGateway id=\"gateway_prohibited\"")
                .replace(
                        "<bpmndi:BPMNShape id=\"gateway_prohibited_di\"",
                        COUNCIL_SHAPES + "<bpmndi:BPMNShape id=\"gateway_prohibited_di\"");
    }

    private static String own(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
