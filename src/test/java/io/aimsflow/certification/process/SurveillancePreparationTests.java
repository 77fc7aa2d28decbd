package io.aimsflow.certification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.certification.AuditKind;
import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.certification.AuditState;
import io.aimsflow.certification.CertificateDetails;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.CertificationUpkeep;
import io.aimsflow.certification.Certifications;
import io.aimsflow.certification.Gap;
import io.aimsflow.certification.GapAnswers;
import io.aimsflow.certification.PreparationView;
import io.aimsflow.certification.ReleasedReadiness;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityView;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.pack.WaitingPacks;
import io.aimsflow.search.Search;
import io.aimsflow.search.SearchHit;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.shared.WorkItemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskKey;
import io.aimsflow.workflow.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** From a certificate to the results of its audits, as the models draw it. */
@IntegrationTest
class SurveillancePreparationTests {

    @Autowired
    private Certifications certifications;

    @Autowired
    private CertificationUpkeep upkeep;

    @Autowired
    private AuditPreparation preparation;

    @Autowired
    private GapAnswers gapAnswers;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private Search search;

    @Autowired
    private ReleasedReadiness released;

    @Autowired
    private People people;

    @Autowired
    private Cases cases;

    @Autowired
    private WorkItems work;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Clock clock;

    @Value("${aimsflow.organisation.zone}")
    private ZoneId zone;

    private Person manager;
    private Person top;

    @BeforeEach
    void hire() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        top = people.add(Somebody.with(Role.TOP_MANAGEMENT));
    }

    /** The tests of other modules know of no certificate. */
    @AfterEach
    void forget() {
        Awaitility.await("nothing runs").until(() -> {
            running().forEach(this::cancel);
            return running().isEmpty();
        });
        List.of("gap", "readiness", "audit", "certificate")
                .forEach(table -> jdbc.sql("delete from certification_" + table).update());
    }

    private void cancel(CaseId running) {
        try {
            cases.cancel(running, Actor.of(manager.id()), "Test is over");
        } catch (Conflict e) {
            // a gap ends by itself when its preparation is cancelled
            assertThat(e.code()).isEqualTo("case-ended");
        }
    }

    @Test
    void startsInTimeOnceAndNeverAgain() {
        enter(today().minusMonths(12).plusDays(91), 0);
        upkeep.keepUp();
        assertThat(audit(AuditKind.SURVEILLANCE_1).state()).isEqualTo(AuditState.PLANNED);

        moveDue(AuditKind.SURVEILLANCE_1, today().plusDays(90));
        upkeep.keepUp();
        var started = audit(AuditKind.SURVEILLANCE_1).caseId();
        upkeep.keepUp();
        assertThat(started).isPresent();
        assertThat(audit(AuditKind.SURVEILLANCE_1).caseId()).isEqualTo(started);
        assertThat(running()).hasSize(1);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        certifications.prepare(audit(AuditKind.SURVEILLANCE_1).id(), me(manager)));
    }

    @Test
    void walksFromAgreementToResultsThroughASendingBack() throws Exception {
        var caseId = prepared(AuditKind.SURVEILLANCE_1, 0);
        complete(caseId, CertificationProcess.CONFIRM, manager, Map.of("statement", "All is ready"));
        assertThat(shown(caseId, CertificationProcess.RELEASE, top).get("statement"))
                .isEqualTo("All is ready");
        complete(
                caseId,
                CertificationProcess.RELEASE,
                top,
                Map.of("decision", "SEND_BACK", "reason", "Which evidence?"));
        assertThat(shown(caseId, CertificationProcess.CONFIRM, manager))
                .containsEntry("sentBack", "Which evidence?")
                .containsEntry("statement", "All is ready");
        complete(caseId, CertificationProcess.CONFIRM, manager, Map.of("statement", "The records of the year"));
        complete(caseId, CertificationProcess.RELEASE, top, Map.of("decision", "RELEASE"));
        assertThat(view(AuditKind.SURVEILLANCE_1).audit().state()).isEqualTo(AuditState.RELEASED);
        assertThat(openGaps(AuditKind.SURVEILLANCE_1)).isEmpty();
        assertThat(view(AuditKind.SURVEILLANCE_1).findings()).isEmpty();

        fire(caseId, "event_auditOver");
        var title = "Log is missing " + UUID.randomUUID();
        complete(caseId, CertificationProcess.ENTER_RESULTS, manager, results(title));

        assertThat(view(AuditKind.SURVEILLANCE_1).audit().state()).isEqualTo(AuditState.DONE);
        assertThat(end(caseId)).contains("event_auditDone");
        assertThat(bodyDeadline(title + " major")).isEqualTo(today().plusDays(3 + 90));
        assertThat(bodyDeadline(title))
                .isEqualTo(audit(AuditKind.SURVEILLANCE_2).dueOn());
        namesItsFindings(title);
    }

    /** Both nonconformities with their deadlines, one of them closed. */
    private void namesItsFindings(String title) throws Exception {
        var major = view(AuditKind.SURVEILLANCE_1).findings().stream()
                .filter(finding -> finding.title().equals(title + " major"))
                .findFirst()
                .orElseThrow();
        nonconformities.reject(major.caseId(), "Was a misunderstanding", Actor.of(manager.id()));
        assertThat(view(AuditKind.SURVEILLANCE_1).findings())
                .extracting(NonconformityView::title)
                .containsExactlyInAnyOrder(title, title + " major");
        assertThat(view(AuditKind.SURVEILLANCE_1).openFindings()).isEqualTo(1);
        mvc.perform(get(page(AuditKind.SURVEILLANCE_1)).with(Somebody.signedIn(top)))
                .andExpect(content().string(containsString("/cases/" + major.number())))
                .andExpect(content().string(containsString("Still open: 1 of 2.")))
                .andExpect(content().string(containsString(inWords(today().plusDays(3 + 90)))))
                .andExpect(content().string(containsString("The portal is closed")));
    }

    @Test
    void saysWhenThePortalOpensForWhomAndUntilWhen() throws Exception {
        var caseId = prepared(AuditKind.SURVEILLANCE_1, 0);
        var portal = page(AuditKind.SURVEILLANCE_1) + "/portal";
        mvc.perform(get(page(AuditKind.SURVEILLANCE_1)).with(Somebody.signedIn(manager)))
                .andExpect(content().string(containsString("The portal opens when top management releases")))
                .andExpect(content().string(containsString("Ada Auditor, ada@example.org")))
                .andExpect(content().string(not(containsString(portal))));

        complete(caseId, CertificationProcess.CONFIRM, manager, Map.of("statement", "All is ready"));
        complete(caseId, CertificationProcess.RELEASE, top, Map.of("decision", "RELEASE"));
        Awaitility.await("the invitation")
                .until(() -> !view(AuditKind.SURVEILLANCE_1).access().open().isEmpty());
        laterReadinessIsNotReleased();
        var until = view(AuditKind.SURVEILLANCE_1).access().until().orElseThrow();
        mvc.perform(get(page(AuditKind.SURVEILLANCE_1)).with(Somebody.signedIn(top)))
                .andExpect(content().string(containsString("The portal is open")))
                .andExpect(content().string(containsString("Ada Auditor, until " + inWords(until))))
                .andExpect(content().string(containsString(portal)));
    }

    private void laterReadinessIsNotReleased() {
        var id = audit(AuditKind.SURVEILLANCE_1).id();
        var shown = released.of(id).orElseThrow();
        assertThat(shown).isEqualTo(view(AuditKind.SURVEILLANCE_1).readiness().orElseThrow());
        certifications.recompute(id, me(manager));
        assertThat(view(AuditKind.SURVEILLANCE_1).readiness().orElseThrow().at())
                .isAfter(shown.at());
        assertThat(released.of(id)).contains(shown);
    }

    @Test
    void tellsPeopleDaysInWordsAndProgramsInIso() throws Exception {
        enter(today().minusMonths(10), 0);
        var due = audit(AuditKind.SURVEILLANCE_1).dueOn();
        for (var each : List.of("/conformity", "/conformity/9.1")) {
            mvc.perform(get(each).with(Somebody.signedIn(manager)))
                    .andExpect(content().string(containsString("is due by " + inWords(due))))
                    .andExpect(content().string(not(containsString("is due by " + due))));
        }
        mvc.perform(get("/api/conformity").with(Somebody.signedIn(manager)))
                .andExpect(content().string(containsString("is due by " + due)));
    }

    @Test
    void isFoundByNumberBodyAndKindByThoseWhoWatchOnly() {
        enter(today().minusMonths(10), 0);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(found("C-1 certifiers", manager)).hasSize(4).contains("/certification");
        assertThat(found("first surveillance", manager)).containsExactly(page(AuditKind.SURVEILLANCE_1));
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(found("rezertifizierung", manager)).containsExactly(page(AuditKind.RECERTIFICATION));
        LocaleContextHolder.resetLocaleContext();
        assertThat(found("C-1 certifiers", people.add(Somebody.with(Role.MEMBER))))
                .isEmpty();
    }

    private List<String> found(String words, Person person) {
        return search.find(words, me(person), 10).stream()
                .filter(group -> group.titleKey().equals("certification.title"))
                .flatMap(group -> group.hits().stream())
                .map(SearchHit::path)
                .toList();
    }

    private String page(AuditKind kind) {
        return "/certification/audits/" + audit(kind).id();
    }

    private static String inWords(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.UK)
                .format(day);
    }

    private static Map<String, Object> results(String title) {
        var minor = Map.of("title", title, "whatHappened", "None kept", "requirement", "8.1", "severity", "MINOR");
        var major = Map.of(
                "title", title + " major", "whatHappened", "None kept", "requirement", "8.1", "severity", "MAJOR");
        return Map.of("outcome", "CONFIRMED_WITH_FINDINGS", "findings", List.of(minor, major));
    }

    @Test
    void anAuditFromBeforeTheCertificateWasEnteredWaitsForNoPreparation() throws Exception {
        enter(today().minusMonths(14), 1);

        mvc.perform(get(page(AuditKind.SURVEILLANCE_1)).with(Somebody.signedIn(manager)))
                .andExpect(content().string(containsString("it was prepared elsewhere")));
        mvc.perform(get(page(AuditKind.SURVEILLANCE_2)).with(Somebody.signedIn(manager)))
                .andExpect(content().string(containsString("The preparation has not begun")));
    }

    @Test
    void whoConfirmedMayNotRelease() {
        var both = people.add(Somebody.with(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT));
        var caseId = prepared(AuditKind.SURVEILLANCE_1, 0);
        complete(caseId, CertificationProcess.CONFIRM, both, Map.of("statement", "I say so"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> complete(caseId, CertificationProcess.RELEASE, both, Map.of("decision", "RELEASE")));
    }

    @Test
    void gapsAreClosedBySystemWhenMetAndByTheirOwnersWithAReason() {
        var caseId = prepared(AuditKind.SURVEILLANCE_1, 0);
        var audit = view(AuditKind.SURVEILLANCE_1).audit();
        assertThat(openGaps(AuditKind.SURVEILLANCE_1)).isNotEmpty();
        certifications.recompute(audit.id(), me(manager));
        // the tasks for the gaps count among the open ones, so a second look can find fewer clauses wanting than the
        // first
        var gaps = openGaps(AuditKind.SURVEILLANCE_1);
        certifications.recompute(audit.id(), me(manager));
        assertThat(openGaps(AuditKind.SURVEILLANCE_1)).extracting(Gap::id).containsExactlyElementsOf(ids(gaps));

        var answered = gaps.get(0);
        var owner = people.get(answered.owner());
        complete(answered.caseId().orElseThrow(), CertificationProcess.CLOSE_GAP, owner, Map.of("reason", "Next year"));
        upkeep.keepUp();
        certifications.recompute(audit.id(), me(manager));
        assertThat(view(AuditKind.SURVEILLANCE_1).gaps())
                .filteredOn(gap -> gap.clause().equals(answered.clause()))
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).isEqualTo("Next year"));

        var metNow = pretendGapOfAMetClause(audit);
        certifications.recompute(audit.id(), me(manager));
        assertThat(end(metNow.caseId().orElseThrow())).contains("cancelled");
        assertThat(openGaps(AuditKind.SURVEILLANCE_1)).extracting(Gap::clause).doesNotContain(metNow.clause());
        assertThat(end(caseId)).isEmpty();
    }

    /** Makes an open gap one of a clause that is met, as if it had been mended since. */
    private Gap pretendGapOfAMetClause(CertificationAudit audit) {
        var gap = openGaps(AuditKind.SURVEILLANCE_1).get(0);
        var met = view(AuditKind.SURVEILLANCE_1).readiness().orElseThrow().lines().stream()
                .filter(line -> line.state() != ConformityState.NOT_MET)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update certification_gap set clause = ? where id = ?")
                .params(met.clause(), gap.id())
                .update();
        return gapAnswers.ofCase(gap.caseId().orElseThrow());
    }

    @Test
    void aRecertificationRenewsTheCertificate() {
        var caseId = prepared(AuditKind.RECERTIFICATION, 2);
        var old = certifications.now(me(manager)).certificate().orElseThrow();
        complete(caseId, CertificationProcess.CONFIRM, manager, Map.of("statement", "Ready"));
        complete(caseId, CertificationProcess.RELEASE, top, Map.of("decision", "RELEASE"));
        fire(caseId, "event_auditOver");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        complete(caseId, CertificationProcess.ENTER_RESULTS, manager, Map.of("outcome", "CONFIRMED")));
        complete(
                caseId,
                CertificationProcess.ENTER_RESULTS,
                manager,
                Map.of("outcome", "CONFIRMED", "decidedOn", today().toString()));

        var renewed = certifications.now(me(manager)).certificate().orElseThrow();
        assertThat(renewed.id()).isNotEqualTo(old.id());
        assertThat(renewed.expiresOn()).isEqualTo(old.expiresOn().plusYears(3));
        assertThat(certifications.now(me(manager)).audits())
                .extracting(CertificationAudit::state)
                .containsOnly(AuditState.PLANNED);
    }

    @Test
    void aCancelledPreparationComesAgainInAMonth() {
        var caseId = prepared(AuditKind.SURVEILLANCE_1, 0);
        cases.cancel(caseId, Actor.of(manager.id()), "Body postponed");
        preparation.cancelled(caseId);

        assertThat(audit(AuditKind.SURVEILLANCE_1).notBefore()).contains(today().plusMonths(1));
        upkeep.keepUp();
        assertThat(audit(AuditKind.SURVEILLANCE_1).caseId()).isEmpty();
    }

    @Test
    void isShownToThoseWhoWatchAndToNobodyElse() throws Exception {
        prepared(AuditKind.SURVEILLANCE_1, 0);
        var path = "/certification/audits/" + audit(AuditKind.SURVEILLANCE_1).id();
        var member = people.add(Somebody.with(Role.MEMBER));
        for (var each : List.of("/certification", "/certification/new", path)) {
            mvc.perform(get(each).with(Somebody.signedIn(manager))).andExpect(status().isOk());
            mvc.perform(get(each).with(Somebody.signedIn(member))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/certification/new").with(Somebody.signedIn(top))).andExpect(status().isNotFound());
        mvc.perform(post(path + "/readiness")
                        .with(Somebody.signedIn(top))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/certification").with(Somebody.signedIn(top)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true));
        mvc.perform(get("/api" + path).with(Somebody.signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.audit.state").value("PREPARING"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> certifications.preparation(UUID.randomUUID(), me(manager)));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        mvc.perform(post("/certification/new")
                        .param("body", "Certifiers & Sons")
                        .param("number", "1")
                        .param("scope", "All")
                        .param("decidedOn", today().plusDays(1).toString())
                        .param("auditsDone", "0")
                        .with(Somebody.signedIn(manager))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Certifiers &amp; Sons")))
                .andExpect(content().string(containsString("less than 3 years ago")));
        assertThat(certifications.now(me(manager)).certificate()).isEmpty();
    }

    private void enter(LocalDate decidedOn, int done) {
        certifications.enter(
                new CertificateDetails("Certifiers", "C-1", "AI that the organisation uses", decidedOn, done),
                me(manager));
    }

    private CaseId prepared(AuditKind kind, int done) {
        enter(today().minusMonths(done == 0 ? 10 : 33), done);
        certifications.prepare(audit(kind).id(), me(manager));
        var caseId = audit(kind).caseId().orElseThrow();
        complete(
                caseId,
                CertificationProcess.AGREE,
                manager,
                Map.of(
                        "beginsOn",
                        today().plusDays(1).toString(),
                        "endsOn",
                        today().plusDays(3).toString(),
                        "auditors",
                        "Ada Auditor ada@example.org",
                        "scope",
                        "All clauses"));
        WaitingPacks.build(server);
        return caseId;
    }

    private CertificationAudit audit(AuditKind kind) {
        return certifications.now(me(manager)).audits().stream()
                .filter(audit -> audit.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private PreparationView view(AuditKind kind) {
        return certifications.preparation(audit(kind).id(), me(manager));
    }

    private List<Gap> openGaps(AuditKind kind) {
        return view(kind).gaps().stream()
                .filter(gap -> gap.closedAt().isEmpty())
                .toList();
    }

    private static List<UUID> ids(List<Gap> gaps) {
        return gaps.stream().map(Gap::id).toList();
    }

    private void moveDue(AuditKind kind, LocalDate day) {
        jdbc.sql("update certification_audit set due_on = ? where id = ?")
                .params(day, audit(kind).id())
                .update();
    }

    private LocalDate bodyDeadline(String title) {
        return jdbc.sql("select body_deadline from corrective_nonconformity where title = ?")
                .param(title)
                .query(LocalDate.class)
                .single();
    }

    private List<CaseId> running() {
        return jdbc.sql("select id from workflow_case where ended_at is null and process_key in"
                        + " ('surveillance-preparation', 'readiness-gap')")
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private void fire(CaseId caseId, String event) {
        var instance = jdbc.sql("select process_instance_id from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .single();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult()
                .getId());
    }

    private void complete(CaseId caseId, TaskKey key, Person person, Map<String, Object> answers) {
        work.complete(task(caseId, key), person.id(), answers, Optional.empty());
    }

    private Map<String, Object> shown(CaseId caseId, TaskKey key, Person person) {
        return work.open(task(caseId, key), person.id(), Locale.ENGLISH).prefill();
    }

    private WorkItemId task(CaseId caseId, TaskKey key) {
        return new WorkItemId(
                jdbc.sql("select id from workflow_work_item where case_id = ? and element = ? and state = 'OPEN'")
                        .params(caseId.value(), key.element())
                        .query(UUID.class)
                        .single());
    }

    private Optional<String> end(CaseId caseId) {
        return jdbc.sql("select end_event from workflow_case where id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    private static SignedIn me(Person person) {
        return SignedIn.of(person);
    }
}
