package io.aimsflow.corrective.process;

import static io.aimsflow.corrective.process.CorrectiveActionProcess.APPROVE_PLAN;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.CAUSE;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.CORRECT;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.DO_ACTION;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.FOLLOW_UPS;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.PLAN;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.REVIEW_EFFECTIVENESS;
import static io.aimsflow.corrective.process.CorrectiveActionProcess.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aimsflow.IntegrationTest;
import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.corrective.FollowUpNeeded;
import io.aimsflow.risk.RiskTreatments;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.CaseView;
import io.aimsflow.workflow.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What a closed nonconformity makes necessary gets a case of its own, once. */
@IntegrationTest
@RecordApplicationEvents
class FollowUpTests {

    private CaseWalk walk;

    @Autowired
    private Cases cases;

    @Autowired
    private PlannedChanges changes;

    @Autowired
    private RiskTreatments treatments;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    void setOut(ApplicationContext context) {
        walk = new CaseWalk(context);
    }

    private PersonId manager;
    private CaseId caseId;

    @BeforeEach
    void close() {
        manager = walk.person(Role.AIMS_MANAGER);
        caseId = walk.report(walk.person());
        answerUntilFollowUps();
        walk.complete(
                caseId,
                FOLLOW_UPS,
                manager,
                Map.of(
                        "risk",
                        "YES",
                        "riskChange",
                        "Invented rules bind us",
                        "soa",
                        "YES",
                        "soaChange",
                        "A.6.2.6 applies now",
                        "document",
                        "YES",
                        "documentChange",
                        "The prompt guide",
                        "aims",
                        "YES",
                        "aimsChange",
                        "Somebody reads the logs"));
        delivered();
    }

    @Test
    void opensACaseForEach() {
        assertThat(followUps())
                .hasSize(4)
                .filteredOn(number -> number.startsWith("CH-"))
                .hasSize(3);
        assertThat(followUps().stream()
                        .filter(number -> number.startsWith("CH-"))
                        .map(number -> changes.byNumber(number, manager)))
                .extracting(change -> change.kind())
                .containsExactlyInAnyOrder(ChangeKind.STATEMENT, ChangeKind.DOCUMENT, ChangeKind.AIMS);
        assertThat(changes.byNumber(first("CH-"), manager).cause()).contains(caseId);
        var assessment = cases.byNumber(first("RT-"), manager);
        assertThat(assessment.links())
                .anyMatch(link -> link.back() && link.kind().equals("follow-up"));
        assertThat(treatments.ofCase(assessment.id()).number()).isEqualTo(first("RT-"));
        assertThat(assessment.subject().title()).isEqualTo("Invented rules bind us");
    }

    @Test
    void aSecondDeliveryOpensNothing() {
        var before = followUps();
        transaction.executeWithoutResult(
                status -> events.stream(FollowUpNeeded.class).toList().forEach(publisher::publishEvent));
        delivered();

        assertThat(followUps()).containsExactlyElementsOf(before);
        assertThat(jdbc.sql("select count(*) from changes_change where cause_case = ?")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private void answerUntilFollowUps() {
        var owner = walk.person();
        var today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin")).toString();
        walk.complete(
                caseId,
                TRIAGE,
                manager,
                Map.of(
                        "decision", "CONFIRM",
                        "title", "Chatbot invents rules",
                        "severity", "MINOR",
                        "owner", owner.toString(),
                        "requirement", "8.2"));
        walk.complete(
                caseId,
                CORRECT,
                owner,
                Map.of("containment", "Switched off", "containedOn", today, "consequences", "Customers refunded"));
        var causes = List.of(Map.of("cause", "Answers are not tested"));
        walk.complete(
                caseId,
                CAUSE,
                owner,
                Map.of("method", "FREE", "inquiry", "Read the logs", "rootCauses", causes, "similar", "NO"));
        var actions = List.of(Map.of("what", "Test the answers", "owner", owner.toString(), "due", today));
        walk.complete(
                caseId,
                PLAN,
                owner,
                Map.of(
                        "actionNeeded",
                        "YES",
                        "actions",
                        actions,
                        "effectivenessDays",
                        60,
                        "criteria",
                        "None in a month"));
        walk.complete(caseId, APPROVE_PLAN, manager, Map.of("decision", "APPROVE"));
        walk.complete(caseId, DO_ACTION, owner, Map.of("result", "Tests run nightly", "doneOn", today));
        walk.fire(caseId, "event_effectivenessDue");
        walk.complete(
                caseId, REVIEW_EFFECTIVENESS, manager, Map.of("verdict", "EFFECTIVE", "basis", "A month of logs"));
    }

    /** Waits until the listener has heard of all that was published. */
    private void delivered() {
        await().until(() -> jdbc.sql("select count(*) from event_publication"
                                + " where completion_date is null and listener_id like '%FollowUpListener%'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private String first(String prefix) {
        return followUps().stream()
                .filter(number -> number.startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private List<String> followUps() {
        return cases.view(caseId, manager).links().stream()
                .filter(link -> link.kind().equals("follow-up") && !link.back())
                .map(CaseView.Link::number)
                .sorted()
                .toList();
    }
}
