package io.aimsflow.concerns.process;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.concerns.ConcernFollowing;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.concerns.Incident;
import io.aimsflow.concerns.IncidentDuty;
import io.aimsflow.concerns.IncidentDuty.Whom;
import io.aimsflow.concerns.IncidentState;
import io.aimsflow.concerns.IncidentView;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.concerns.NewConcern;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An incident from its report to its lessons: who must be informed by when, and that nothing is closed before. */
@IntegrationTest
class IncidentHandlingTests {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Concerns concerns;

    @Autowired
    private ConcernFollowing following;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private Risks risks;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseHistory history;

    @Autowired
    private WorkItems work;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    private Person manager;
    private Person owner;
    private Incident incident;

    @BeforeEach
    void open() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        incident = incidents.open("Wrong dose shown", "The assistant showed ten times the dose.", "", actor(manager));
    }

    @Test
    void reportsADeathInTenDaysAsProvider() throws Exception {
        describe("PROVIDER", "DEATH", today().minusDays(3));

        assertThat(view().incident().verdict().orElseThrow().rule()).contains("Article 73, 4");
        assertThat(duty(Whom.AUTHORITY).due().atZone(zone).toLocalDate()).isEqualTo(today().plusDays(7));
        assertThat(duties()).extracting(IncidentDuty::whom).containsExactlyInAnyOrder(Whom.AUTHORITY, Whom.USERS);
        web.perform(get("/incidents/" + incident.number()).with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Market surveillance authority")))
                .andExpect(content().string(containsString("Article 73, 4")));
        web.perform(get("/incidents").param("serious", "yes").with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(incident.number())));
        web.perform(get("/api/incidents/" + incident.number()).with(signedIn(manager)))
                .andExpect(status().isOk());
    }

    @Test
    void informsTheProviderAtOnceAsDeployer() {
        describe("DEPLOYER", "HEALTH", today());

        assertThat(duty(Whom.PROVIDER).rule()).contains("Article 26, 5");
        assertThat(duty(Whom.PROVIDER).due().atZone(zone).toLocalDate()).isEqualTo(today().plusDays(1));
        assertThat(duty(Whom.AUTHORITY).due()).isEqualTo(duty(Whom.PROVIDER).due());
    }

    @Test
    void informsNobodyOfWhatDidNoHarm() {
        describe("PROVIDER", "NONE", "LOW", today());

        assertThat(duties()).isEmpty();
        assertThat(open("userTask_inform")).isEmpty();
        contain();
        close(Map.of("lessons", "None", "nonconformity", "NO", "risk", "NO"));
        assertThat(end()).contains("event_closed");
        assertThat(view().incident().state()).isEqualTo(IncidentState.CLOSED);
        assertThat(view().incident().nonconformity()).isEmpty();
    }

    @Test
    void closesOnlyWhenEverybodyIsInformedAndOpensWhatItTeachesOnce() {
        describe("PROVIDER", "HEALTH", today().minusDays(1));
        contain();
        assertThat(open("userTask_close")).isEmpty();
        var informing = open("userTask_inform");
        complete(
                informing.get(0),
                Map.of("decision", "INFORMED", "informedOn", today().toString(), "reference", "REF-1"));
        assertThat(open("userTask_close")).isEmpty();
        complete(informing.get(1), Map.of("decision", "NOT_REQUIRED", "reason", "All of them know"));

        close(Map.of(
                "lessons", "Units must be checked",
                "nonconformity", "YES",
                "risk", "YES",
                "likelihood", "3",
                "measure", "Check units before showing a dose",
                "measureDue", today().plusDays(30).toString()));

        var closed = view().incident();
        assertThat(end()).contains("event_closed");
        assertThat(nonconformities
                        .byNumber(closed.nonconformity(), manager.id())
                        .source())
                .isEqualTo(Source.INCIDENT);
        assertThat(risks.byNumber(closed.risk(), manager.id()).risk().number()).isEqualTo(closed.risk());
        assertThat(duties())
                .extracting(IncidentDuty::state)
                .containsExactlyInAnyOrder(IncidentDuty.State.INFORMED, IncidentDuty.State.NOT_REQUIRED);
    }

    @Test
    void warnsOfLegalTimesThatPass() {
        describe("PROVIDER", "INFRASTRUCTURE", today());

        List.of("timer_reminderInform", "timer_overdueInform", "timer_escalationInform")
                .forEach(this::fire);
        assertThat(open("userTask_inform")).hasSize(2);
        List.of("timer_reminderContain", "timer_overdueContain", "timer_escalationContain")
                .forEach(this::fire);
        assertThat(open("userTask_contain")).hasSize(1);
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> describe("PROVIDER", "DEATH", today().plusDays(1)));
        describe("PROVIDER", "DEATH", today());
        var informing = open("userTask_inform").get(0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> complete(
                        informing,
                        Map.of(
                                "decision", "INFORMED",
                                "informedOn", today().minusDays(1).toString(),
                                "reference", "REF-2")));
        assertThat(duties()).extracting(IncidentDuty::state).containsOnly(IncidentDuty.State.OPEN);
    }

    @Test
    void comesFromAConcernAndNobodyElseSeesIt() {
        var receipt = concerns.report(
                new NewConcern("My mother got the wrong dose shown.", "", "", "", "", "", "en", Optional.empty()));
        var caseId = concerns.byNumber(receipt.number(), manager.id()).concern().caseId();
        complete(
                open(caseId, "userTask_triage").get(0),
                Map.of("decision", "INCIDENT", "title", "Dose", "answer", "We have stopped it."));

        var concern = concerns.byNumber(receipt.number(), manager.id()).concern();
        var opened = incidents.byNumber(concern.followedBy().orElseThrow(), manager.id());
        assertThat(opened.incident().concern()).isEqualTo(receipt.number());
        assertThat(following
                        .read(receipt.number(), receipt.secret())
                        .orElseThrow()
                        .messages())
                .hasSize(1);
        var member = people.add(Somebody.with());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> incidents.byNumber(opened.incident().number(), member.id()));
    }

    private void describe(String role, String harm, LocalDate aware) {
        describe(role, harm, "HIGH", aware);
    }

    private void describe(String role, String harm, String severity, LocalDate aware) {
        var texts = new HashMap<>(SystemSamples.chatbot(owner.id()));
        texts.put(AiSystemField.ROLES, role);
        var system = systems.register(texts, actor(manager), Way.PAGE);
        Map<String, Object> answers = new HashMap<>(Map.of(
                "system",
                system.id().toString(),
                "effect",
                "A wrong dose was shown",
                "affected",
                "One patient",
                "severity",
                severity,
                "aware",
                aware.toString(),
                "harm",
                harm,
                "reasons",
                "As the doctor said",
                "owner",
                owner.id().toString()));
        complete(open("userTask_describe").get(0), answers);
    }

    private void contain() {
        var task = open("userTask_contain").get(0);
        work.complete(
                task.id(),
                owner.id(),
                Map.of("done", "Switched off", "consequences", "Doses checked"),
                Optional.empty());
    }

    private void close(Map<String, Object> answers) {
        complete(open("userTask_close").get(0), answers);
    }

    private void complete(CaseTask task, Map<String, Object> answers) {
        WorkItemId id = task.id();
        work.complete(id, manager.id(), answers, Optional.empty());
    }

    private List<CaseTask> open(String element) {
        return open(incident.caseId(), element);
    }

    private List<CaseTask> open(CaseId caseId, String element) {
        return history.tasks(caseId, manager.id(), Locale.ENGLISH).stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .filter(task -> task.element().equals(element))
                .toList();
    }

    private IncidentView view() {
        return incidents.byNumber(incident.number(), manager.id());
    }

    private List<IncidentDuty> duties() {
        return view().duties();
    }

    private IncidentDuty duty(Whom whom) {
        return duties().stream().filter(duty -> duty.whom() == whom).findFirst().orElseThrow();
    }

    private Optional<String> end() {
        return cases.view(incident.caseId(), manager.id()).end();
    }

    private void fire(String timer) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(incident.caseId().value())
                .query(String.class)
                .single();
        jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .list()
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Actor actor(Person person) {
        return Actor.of(person.id());
    }
}
