package io.aimsflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.Aimsflow;
import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditFilter;
import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.Audits;
import io.aimsflow.audit.ChecklistLine;
import io.aimsflow.audit.ProgrammeState;
import io.aimsflow.audit.Verdict;
import io.aimsflow.certification.AgreedAuditor;
import io.aimsflow.certification.AuditState;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.Certifications;
import io.aimsflow.conformity.Clauses;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.GapAnswer;
import io.aimsflow.controls.Controls;
import io.aimsflow.controls.Statement;
import io.aimsflow.controls.StatementState;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityFilter;
import io.aimsflow.corrective.NonconformityLine;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.documents.CampaignFilter;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.DocumentFilter;
import io.aimsflow.documents.DocumentLine;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.VersionState;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactCause;
import io.aimsflow.impact.ImpactFilter;
import io.aimsflow.impact.ImpactLevel;
import io.aimsflow.impact.ImpactLine;
import io.aimsflow.impact.ImpactState;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerEntry;
import io.aimsflow.organisation.ContextReview;
import io.aimsflow.organisation.ContextReviews;
import io.aimsflow.review.ReviewFilter;
import io.aimsflow.review.ReviewState;
import io.aimsflow.review.ReviewTopic;
import io.aimsflow.review.Reviews;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Comments;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server as a newcomer starts it: no configuration, its own database in a folder that it has never seen. */
class DemoTests {

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext server;
    private static long engineAhead;

    @BeforeAll
    static void start() {
        // the engine's clock is one for the whole process, and other tests' servers have moved it
        engineAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        server = run();
    }

    @AfterAll
    static void stop() {
        server.close();
        ClockUtil.offset(engineAhead);
    }

    private static ConfigurableApplicationContext run() {
        return SpringApplication.run(
                Aimsflow.class, "--aimsflow.data-folder=" + folder, "--server.port=0", "--aimsflow.jobs.enabled=false");
    }

    @Test
    void importsEveryIncidentOnce() {
        assertThat(register())
                .extracting(NonconformityLine::externalReference)
                .filteredOn(reference -> reference.startsWith("INC-")) // others came from a concern and from audits
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("INC-%02d"::formatted)
                        .toList());
    }

    @Test
    void showsEveryStateThatACaseMayBeIn() {
        var counts = bean(Nonconformities.class)
                .list(
                        NonconformityFilter.newest(100),
                        somebody(Role.AIMS_MANAGER).id())
                .counts();

        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(NonconformityState.REPORTED, 6L),
                        Map.entry(NonconformityState.CONTAINMENT, 1L),
                        Map.entry(NonconformityState.CAUSE, 2L),
                        Map.entry(NonconformityState.PLANNING, 1L),
                        Map.entry(NonconformityState.APPROVAL, 2L),
                        Map.entry(NonconformityState.ACTIONS, 3L),
                        Map.entry(NonconformityState.EFFECTIVENESS, 5L),
                        Map.entry(NonconformityState.CLOSED, 4L),
                        Map.entry(NonconformityState.MERGED, 1L),
                        Map.entry(NonconformityState.REJECTED, 1L),
                        Map.entry(NonconformityState.CANCELLED, 1L)));
    }

    @Test
    void showsDocumentsInBelievableStates() {
        var documents = bean(Documents.class)
                .list(DocumentFilter.all(50), somebody(Role.AIMS_MANAGER).id());

        assertThat(documents.lines())
                .extracting(DocumentLine::state)
                .containsExactly(
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.EFFECTIVE,
                        VersionState.APPROVED,
                        VersionState.IN_REVIEW);
        assertThat(documents.lines().stream().filter(DocumentLine::overdue))
                .singleElement()
                .satisfies(line -> assertThat(line.document().reviewCase()).isPresent());
    }

    @Test
    void isCertifiedAndPreparesTheNextAuditOfItsCycle() {
        var certifications = bean(Certifications.class);
        var manager = SignedIn.of(somebody(Role.AIMS_MANAGER));

        var view = certifications.now(manager);

        assertThat(view.valid()).isTrue();
        assertThat(view.audits())
                .extracting(CertificationAudit::state)
                .containsExactly(AuditState.DONE, AuditState.PREPARING, AuditState.PLANNED);
        assertThat(view.certificate().orElseThrow().decidedOn())
                .isBetween(view.today().minusDays(432), view.today().minusMonths(13));
        var next = view.next().orElseThrow();
        assertThat(AgreedAuditor.readable(next.auditors()))
                .extracting(AgreedAuditor::email)
                .hasSize(2)
                .allMatch(email -> email.endsWith(".example"));
        assertThat(next.beginsOn().orElseThrow()).isAfter(view.today().plusDays(20));
        var preparation = certifications.preparation(next.id(), manager);
        assertThat(preparation.readiness()).isPresent();
        assertThat(preparation.days()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(preparation.packs()).hasSize(1);
        assertThat(tasks(next.caseId().orElseThrow()))
                .filteredOn(task -> task.state() == TaskView.State.OPEN)
                .singleElement()
                .satisfies(task -> assertThat(task.element()).isEqualTo("userTask_confirm"))
                .satisfies(task -> assertThat(task.due().orElseThrow()).isAfter(Instant.now()));
    }

    @Test
    void auditedItselfTwiceByAProgrammeThatCoversEveryClause() {
        var manager = somebody(Role.AIMS_MANAGER).id();
        var audits = bean(Audits.class);

        var all = audits.list(new AuditFilter("", Optional.empty(), "", 10), manager)
                .audits();

        assertThat(all)
                .extracting(Audit::state)
                .containsExactly(io.aimsflow.audit.AuditState.ACCEPTED, io.aimsflow.audit.AuditState.CLOSED);
        assertThat(all)
                .allMatch(audit -> audit.auditors().size() == 2)
                .extracting(Audit::lead)
                .doesNotHaveDuplicates();
        var lines = all.stream()
                .flatMap(audit -> audits.byNumber(audit.number(), manager).lines().stream())
                .toList();
        assertThat(lines).extracting(ChecklistLine::ref).doesNotHaveDuplicates();
        assertThat(lines.stream().map(line -> line.verdict().orElseThrow()))
                .filteredOn(verdict -> verdict != Verdict.CONFORM)
                .containsExactlyInAnyOrder(Verdict.MINOR, Verdict.MINOR, Verdict.OBSERVATION, Verdict.OPPORTUNITY);
        assertThat(lines).filteredOn(line -> line.nonconformity().isPresent()).hasSize(2);
        var programme = bean(AuditProgrammes.class).list(manager, 10).get(0);
        assertThat(programme.state()).isEqualTo(ProgrammeState.APPROVED);
        var view = bean(AuditProgrammes.class).get(programme.id(), manager);
        assertThat(bean(Clauses.class).all()).allMatch(clause -> view.covers(clause.ref()));
    }

    @Test
    void showsAContextThatWasReviewedAndCampaignsThatAreReadInTime() {
        var manager = somebody(Role.AIMS_MANAGER).id();
        assertThat(bean(ContextReviews.class).all(manager))
                .singleElement()
                .satisfies(review -> assertThat(review.state()).isEqualTo(ContextReview.State.CONFIRMED));
        var campaigns = bean(Campaigns.class)
                .list(new CampaignFilter("", Optional.empty(), false, 0, 50), manager)
                .lines();

        assertThat(campaigns)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.late()).isZero());
        assertThat(campaigns.get(0).percent()).isBetween(60, 80);
        assertThat(campaigns.get(1).complete()).isTrue();
    }

    @Test
    void showsAReviewWithItsActionsAndTheNextOneBeingPrepared() {
        var reader = somebody(Role.AIMS_MANAGER).id();
        var lines = bean(Reviews.class).list(ReviewFilter.all("", 50), reader).lines();

        assertThat(lines)
                .extracting(line -> line.review().state())
                .containsExactly(ReviewState.PREPARATION, ReviewState.ACTIONS);
        assertThat(lines.get(1).actions()).isEqualTo(2);
        assertThat(lines.get(1).done()).isEqualTo(1);
        var next = bean(Reviews.class).byNumber(lines.get(0).review().number(), reader);
        assertThat(next.figures(ReviewTopic.EARLIER_ACTIONS)).hasSize(3);
        assertThat(next.contributions())
                .hasSize(3)
                .anyMatch(one -> one.givenAt().isEmpty());
        assertThat(next.figures(ReviewTopic.RISKS))
                .anyMatch(figure -> figure.trend().size() == 12);
    }

    @Test
    void showsAiSystemsInEveryState() {
        var systems = bean(AiSystems.class)
                .list(AiSystemFilter.all(100), somebody(Role.AIMS_MANAGER).id());

        assertThat(systems.lines()).hasSize(21);
        assertThat(systems.lines().stream().map(AiSystemLine::state).distinct())
                .containsExactlyInAnyOrder(RegisterState.values());
        assertThat(systems.lines().stream()
                        .map(line -> line.riskClass().map(Enum::name).orElse(""))
                        .distinct())
                .contains("", "HIGH_RISK", "TRANSPARENCY", "MINIMAL", "PROHIBITED");
        var chatbot = systems.lines().stream()
                .filter(line -> line.description().name().equals("Parcel chatbot"))
                .findFirst()
                .orElseThrow();
        assertThat(bean(AiSystems.class).get(chatbot.id()).components()).hasSize(4);
        assertThat(bean(AiSystems.class).history(chatbot.id(), "", 10).entries())
                .hasSize(4);
    }

    @Test
    void showsAssessmentsOfEveryLevelAndSomeThatRun() {
        var manager = somebody(Role.AIMS_MANAGER).id();
        var assessments = bean(ImpactAssessments.class);

        var lines = assessments.list(ImpactFilter.newest(100), manager).lines();
        assertThat(lines.stream().map(ImpactLine::state).distinct())
                .contains(ImpactState.APPROVED, ImpactState.REVIEW, ImpactState.VIEWS);
        assertThat(lines.stream().flatMap(line -> line.level().stream()).distinct())
                .contains(ImpactLevel.LOW, ImpactLevel.MEDIUM, ImpactLevel.HIGH);
        assertThat(lines.stream().map(ImpactLine::systemNumber).distinct()).hasSizeGreaterThanOrEqualTo(10);
        var forecast = lines.stream()
                .filter(line -> line.systemName().equals("Shelf refill forecast"))
                .findFirst()
                .orElseThrow();
        assertThat(assessments.ofCase(forecast.caseId()).causes())
                .as("its intake started it")
                .extracting(ImpactCause::kind)
                .containsExactly(ImpactCause.Kind.INTAKE);
    }

    @Test
    void hasAStatementInForceAndADraftWithChanges() {
        var manager = somebody(Role.AIMS_MANAGER).id();
        var statements = bean(StatementsOfApplicability.class);

        assertThat(statements.versions(manager))
                .extracting(Statement::state)
                .containsExactly(StatementState.DRAFT, StatementState.APPROVED);
        var inForce = statements.byNumber(1, manager);
        assertThat(inForce.lines())
                .hasSize(40)
                .allMatch(line -> line.complete() && line.owner().isPresent());
        assertThat(inForce.statement().approvedBy())
                .contains(somebody(Role.TOP_MANAGEMENT).id());
        assertThat(statements.compare(1, 2, manager).differences())
                .extracting(difference -> difference.control().id())
                .contains("A.4.5", "A.6.2.4", "A.6.2.8", "A.7.5", "A.7.6");
        assertThat(bean(Controls.class).inUse())
                .allMatch(control -> control.owner().isPresent());
    }

    @Test
    void hasAnsweredMostOfTheGapReview() {
        var answered = bean(ConformityReports.class).now(SignedIn.of(somebody(Role.AIMS_MANAGER))).clauses().stream()
                .flatMap(clause -> clause.answer().stream())
                .toList();

        assertThat(answered).hasSizeGreaterThan(25);
        assertThat(answered.stream().map(GapAnswer::gap).distinct()).containsExactlyInAnyOrder(GapAnswer.Gap.values());
    }

    @Test
    void hasOneCaseInItsSecondRoundAndOneWaitingForItsReview() {
        assertThat(line("INC-05").failures()).isEqualTo(1);
        assertThat(line("INC-05").openActions()).isEqualTo(2);
        assertThat(openTasks("INC-07")).extracting(CaseTask::element).containsExactly("userTask_reviewEffectiveness");
        assertThat(openTasks("INC-03")).as("still waits for its effect").isEmpty();
    }

    @Test
    void remindsAndEscalatesOnTime() {
        assertThat(entries("INC-13"))
                .extracting(LedgerEntry::kind)
                .containsSubsequence("task-reminded", "task-overdue", "task-escalated");
    }

    @Test
    void keepsADraftAndARequestForMoreTime() {
        var owner = line("INC-15").owner().orElseThrow();

        var task = bean(WorkItems.class).open(openTasks("INC-15").get(0).id(), owner, Locale.ENGLISH);

        assertThat(task.draft()).isPresent();
        assertThat(task.extension()).isPresent();
        assertThat(task.overdue()).isFalse();
    }

    @Test
    void letsSubstitutesActAndSeveralPeopleTalk() {
        var caseId = line("INC-09").caseId();

        assertThat(tasks("INC-09")).anyMatch(task -> task.closedFor().isPresent());
        assertThat(bean(Comments.class).of(caseId, somebody(Role.AIMS_MANAGER).id()).stream()
                        .map(Comments.Comment::author)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(bean(EvidenceFiles.class).ofCase(caseId)).hasSize(2);
    }

    @Test
    void tellsWhatHappenedInTheOrderOfTime() {
        var times = entries("INC-05").stream().map(LedgerEntry::at).toList();

        assertThat(times).isSorted();
        assertThat(Duration.between(times.get(0), times.get(times.size() - 1))).isGreaterThan(Duration.ofDays(120));
        assertThat(times).allMatch(Instant.now()::isAfter);
    }

    @Test
    void endsInThePresent() {
        assertThat(bean(ApplicationClock.class).offset()).isZero();
    }

    @Test
    void leavesALedgerThatVerifies() {
        var ledger = bean(Ledger.class);
        ledger.seal();

        assertThat(ledger.verify(List.of()).intact()).isTrue();
        assertThat(ledger.waiting()).isZero();
    }

    @Test
    void addsNothingWhenStartedAgain() {
        var before = everything();
        server.close();

        server = run();

        assertThat(everything()).isEqualTo(before);
    }

    private static List<Long> everything() {
        return List.of("identity_person", "workflow_case", "workflow_work_item", "ledger_entry", "notifications_mail")
                .stream()
                .map(table -> bean(JdbcClient.class)
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static List<NonconformityLine> register() {
        return bean(Nonconformities.class)
                .list(
                        NonconformityFilter.newest(100),
                        somebody(Role.AIMS_MANAGER).id())
                .lines();
    }

    private static NonconformityLine line(String reference) {
        return register().stream()
                .filter(line -> line.externalReference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static List<CaseTask> tasks(String reference) {
        return tasks(line(reference).caseId());
    }

    private static List<CaseTask> tasks(CaseId caseId) {
        return bean(CaseHistory.class).tasks(caseId, somebody(Role.AIMS_MANAGER).id(), Locale.ENGLISH);
    }

    private static List<CaseTask> openTasks(String reference) {
        return tasks(reference).stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .toList();
    }

    private static List<LedgerEntry> entries(String reference) {
        return bean(CaseHistory.class)
                .entries(line(reference).caseId(), somebody(Role.AIMS_MANAGER).id());
    }

    private static Person somebody(Role role) {
        return bean(People.class).holders(role).get(0);
    }

    private static <T> T bean(Class<T> type) {
        return server.getBean(type);
    }
}
