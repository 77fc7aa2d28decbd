package io.aimsflow.journeys;

import io.aimsflow.certification.AuditFinding;
import io.aimsflow.certification.AuditPreparation;
import io.aimsflow.certification.CertificateDetails;
import io.aimsflow.certification.CertificationAudit;
import io.aimsflow.certification.Certifications;
import io.aimsflow.certification.Outcome;
import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.changes.ProposedChange;
import io.aimsflow.concerns.Concerns;
import io.aimsflow.concerns.Incidents;
import io.aimsflow.concerns.NewConcern;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.DocumentType;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.ReadableDocument;
import io.aimsflow.documents.SomeDocument;
import io.aimsflow.evidence.EvidenceFiles;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.impact.ImpactSamples;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.organisation.SomeContext;
import io.aimsflow.organisation.SomeObjective;
import io.aimsflow.pack.PackView;
import io.aimsflow.review.ReviewPlanning;
import io.aimsflow.risk.RiskField;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskStep;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.FileId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import io.aimsflow.workflow.CaseHistory;
import io.aimsflow.workflow.CaseTask;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.TaskView;
import io.aimsflow.workflow.WorkItems;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What a journey needs done but does not tell of, done by the means that pages use. */
final class Backstage {

    private final Demonstration demonstration;
    private final Person manager;

    Backstage(Demonstration demonstration) {
        this.demonstration = demonstration;
        this.manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
    }

    /** A fresh report; answers the number of its case. */
    String report(String title, Person reporter) {
        var report = ReportNonconformity.of(title, "Seen by chance, and should not be.", Source.CONCERN);
        return demonstration
                .bean(Nonconformities.class)
                .report(report, Actor.of(reporter.id()))
                .number();
    }

    /** A risk that somebody mended since it was found, so that it has a history; answers its number. */
    String risk(Person owner) {
        var risks = demonstration.bean(Risks.class);
        var texts = RiskSamples.bias(owner.id());
        texts.put(RiskField.SYSTEMS, system(owner));
        var actor = Actor.of(owner.id());
        var risk = risks.add(texts, actor, RiskStep.Way.PAGE).risk();
        var less = Map.of(RiskField.RESIDUAL_LIKELIHOOD, "2", RiskField.RESIDUAL_IMPACT, "3");
        risks.change(risk.number(), risk.version(), less, "Looked at again", actor, RiskStep.Way.PAGE);
        return risk.number();
    }

    /** A registered AI system of this owner; answers its number. */
    String system(Person owner) {
        return demonstration
                .bean(AiSystems.class)
                .register(SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), Way.PAGE)
                .number();
    }

    /** A high impact of a new system of this owner, waiting for its review; answers its number. */
    String assessment(Person owner) {
        var texts = SystemSamples.chatbot(owner.id());
        texts.put(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL");
        var system = demonstration.bean(AiSystems.class).register(texts, Actor.of(manager.id()), Way.PAGE);
        var number = demonstration.bean(ImpactAssessments.class).start(system.number(), "", Actor.of(owner.id()));
        complete(number, "userTask_describe", owner, ImpactSamples.description("FEW"));
        var harms = List.of(ImpactSamples.impact("Customers", 4, 3));
        complete(number, "userTask_impacts", owner, ImpactSamples.impacts(harms));
        var due = demonstration.today().plusDays(30).toString();
        var measure =
                Map.<String, Object>of("what", "Test it", "owner", owner.id().toString(), "due", due);
        complete(number, "userTask_measures", owner, Map.of("measures", List.of(measure)));
        return number;
    }

    /** The draft of the Statement of Applicability, with a line to look at; answers its number. */
    int statement() {
        return demonstration.bean(StatementsOfApplicability.class).open(Actor.of(manager.id()));
    }

    /** The case in which the version is decided. */
    String caseOf(int statement) {
        var proposed = demonstration
                .bean(StatementsOfApplicability.class)
                .byNumber(statement, manager.id())
                .statement();
        return demonstration.bean(Cases.class).numberOf(proposed.caseId().orElseThrow());
    }

    /** A document whose draft was not proposed yet, written from a template. */
    String draft() {
        var details = SomeDocument.ownedBy(manager.id());
        return demonstration
                .bean(Documents.class)
                .create(details, Optional.of(DocumentTemplate.RISK_METHOD), Actor.of(manager.id()));
    }

    /** A management review with its inputs; answers its number. */
    String review() {
        var planning = demonstration.bean(ReviewPlanning.class);
        var running = planning.outlook(manager.id()).running();
        var number = running.orElseGet(() -> planning.start(Actor.of(manager.id())));
        if (running.isEmpty()) {
            var top = demonstration.somebody(Role.TOP_MANAGEMENT, Locale.ENGLISH);
            complete(
                    number,
                    "userTask_call",
                    manager,
                    Map.of(
                            "meetsOn", demonstration.today().plusDays(40).toString(),
                            "participants", List.of(Map.of("person", top.id().toString())),
                            "contributors", List.of()));
        }
        return number;
    }

    /** An objective that was not proposed yet; answers its reference. */
    String objective() {
        return demonstration
                .bean(Objectives.class)
                .add(SomeObjective.of(manager.id(), demonstration.today().plusYears(1)), Actor.of(manager.id()));
    }

    /** A campaign in which the AIMS manager reads a document; answers its reference, and the document's. */
    List<String> campaign() {
        var document = new ReadableDocument(demonstration.beans(), DocumentType.POLICY, "A policy to read");
        return List.of(document.giveTo(demonstration.bean(Campaigns.class), manager.id()), document.reference);
    }

    /** An issue of the context; answers its reference. */
    String issue() {
        return demonstration
                .bean(ContextRegister.class)
                .add(SomeContext.issue("A law to look at", manager.id()), Actor.of(manager.id()));
    }

    /** A competence of a role that nobody here holds; answers its reference. */
    String competence() {
        return demonstration
                .bean(Competences.class)
                .add("Auditing", "A course", Set.of(Role.LEAD_AUDITOR), Actor.of(manager.id()));
    }

    /** What somebody without an account is worried about, and what they wrote since; answers its number. */
    String concern() {
        var concerns = demonstration.bean(Concerns.class);
        var told = "It called my accent a speech defect.\nMy colleagues saw the same.";
        var number = concerns.report(new NewConcern(
                        told, "Interview helper", "Last week", "Applicants", "", "", "en", Optional.empty()))
                .number();
        concerns.write(number, "Which job was it about?", Actor.of(manager.id()));
        return number;
    }

    /** A serious incident with a system of this owner, about which others must be told; answers its number. */
    String incident(Person owner) {
        var incident = demonstration
                .bean(Incidents.class)
                .open("Wrong dose shown", "The assistant showed ten times the dose.", "", Actor.of(manager.id()));
        var texts = SystemSamples.chatbot(owner.id());
        texts.put(AiSystemField.ROLES, "PROVIDER");
        var system = demonstration.bean(AiSystems.class).register(texts, Actor.of(manager.id()), Way.PAGE);
        Map<String, Object> answers = new HashMap<>();
        answers.put("system", system.id().toString());
        answers.put("effect", "A nurse saw it before the patient took it");
        answers.put("affected", "One patient");
        answers.put("severity", "HIGH");
        answers.put("aware", demonstration.today().minusDays(1).toString());
        answers.put("harm", "HEALTH");
        answers.put("reasons", "It could have harmed the patient");
        answers.put("owner", owner.id().toString());
        complete(incident.number(), "userTask_describe", manager, answers);
        return incident.number();
    }

    /** A change of the management system that is to be planned; answers its number. */
    String change(Person proposer) {
        var what = "Somebody reads the logs of the chatbot every week";
        var id = demonstration
                .bean(PlannedChanges.class)
                .propose(new ProposedChange(ChangeKind.AIMS, what, Optional.empty()), Actor.of(proposer.id()));
        return demonstration.bean(Cases.class).numberOf(id);
    }

    /** An audit of a certification body that is being prepared, and the gaps before it; answers the path of its page. */
    String preparation() {
        var certifications = demonstration.bean(Certifications.class);
        var me = SignedIn.of(manager);
        if (certifications.now(me).audits().stream()
                .noneMatch(audit -> audit.caseId().isPresent())) {
            var decided = demonstration.today().minusMonths(10);
            certifications.enter(new CertificateDetails("Certifiers & Sons", "C-1", "AI that we use", decided, 0), me);
            certifications.prepare(certifications.now(me).audits().get(0).id(), me);
        }
        var audit = certifications.now(me).audits().stream()
                .filter(one -> one.caseId().isPresent())
                .findFirst()
                .orElseThrow();
        if (audit.beginsOn().isEmpty()) {
            var begins = demonstration.today().plusDays(60);
            complete(
                    demonstration.bean(Cases.class).numberOf(audit.caseId().orElseThrow()),
                    "userTask_agree",
                    manager,
                    Map.of(
                            "beginsOn",
                            begins.toString(),
                            "endsOn",
                            begins.plusDays(2).toString(),
                            "auditors",
                            "Ada Auditor, ada@certifiers.example",
                            "scope",
                            "All clauses"));
        }
        return "/certification/audits/" + audit.id();
    }

    /** Ends the preparation that runs, if one does: there is one at a time. */
    void endPreparation() {
        running().forEach(this::cancel);
        Awaitility.await("end of the preparation").until(() -> running().isEmpty());
    }

    private List<CaseId> running() {
        return demonstration.bean(Certifications.class).now(SignedIn.of(manager)).audits().stream()
                .filter(CertificationAudit::running)
                .map(audit -> audit.caseId().orElseThrow())
                .toList();
    }

    /** Ends the management review that runs, if one does: there is one at a time. */
    void endReview() {
        var planning = demonstration.bean(ReviewPlanning.class);
        planning.outlook(manager.id()).running().map(this::caseId).ifPresent(this::cancel);
        Awaitility.await("end of the review")
                .until(() -> planning.outlook(manager.id()).running().isEmpty());
    }

    private void cancel(CaseId running) {
        demonstration.bean(Cases.class).cancel(running, Actor.of(manager.id()), "Begun anew");
    }

    /** An audit of the certification body that was released to these auditors, one a line. */
    UUID released(String auditors) {
        endPreparation();
        var certifications = demonstration.bean(Certifications.class);
        var me = SignedIn.of(manager);
        var today = demonstration.today();
        certifications.enter(
                new CertificateDetails("Certifiers", "C-1", "AI that we use", today.minusMonths(10), 0), me);
        var audit = certifications.now(me).audits().get(0).id();
        certifications.prepare(audit, me);
        var number = certifications.preparation(audit, me).caseNumber().orElseThrow();
        var agreed = Map.<String, Object>of(
                "beginsOn",
                today.plusDays(1).toString(),
                "endsOn",
                today.plusDays(3).toString(),
                "auditors",
                auditors,
                "scope",
                "All clauses");
        complete(number, "userTask_agree", manager, agreed);
        Awaitility.await("evidence pack")
                .atMost(Duration.ofSeconds(120))
                .until(() ->
                        certifications.preparation(audit, me).packs().stream().anyMatch(PackView::ready));
        complete(number, "userTask_confirm", manager, Map.of("statement", "All is ready"));
        var top = demonstration.somebody(Role.TOP_MANAGEMENT, Locale.ENGLISH);
        complete(number, "userTask_release", top, Map.of("decision", "RELEASE"));
        return audit;
    }

    /** The body found something in this released audit. */
    void enterResults(UUID audit) {
        var preparation = demonstration
                .bean(Certifications.class)
                .preparation(audit, SignedIn.of(manager))
                .audit()
                .caseId()
                .orElseThrow();
        demonstration
                .bean(AuditPreparation.class)
                .enterResults(
                        preparation,
                        Outcome.CONFIRMED_WITH_FINDINGS,
                        "A good audit",
                        Optional.empty(),
                        List.of(
                                new AuditFinding("Log is missing", "None was kept", "A.6.2.8", Severity.MAJOR),
                                new AuditFinding("Policy is unknown", "Nobody knew it", "5.2", Severity.MINOR)),
                        Actor.of(manager.id()));
        // its process would wait for the day after the audit
        cancel(preparation);
    }

    /** Makes it a minor nonconformity of this owner. */
    void confirm(String number, String title, Person owner) {
        complete(
                number,
                "userTask_triage",
                manager,
                Map.of(
                        "decision", "CONFIRM",
                        "title", title,
                        "severity", "MINOR",
                        "owner", owner.id().toString(),
                        "requirement", "8.2"));
    }

    /** Keeps a file as evidence of the correction. */
    FileId correct(String number, Person owner) {
        var content = new ByteArrayInputStream("secret".getBytes(StandardCharsets.UTF_8));
        var file = demonstration
                .bean(EvidenceFiles.class)
                .store(owner.id(), "secret.txt", content)
                .id();
        complete(
                number,
                "userTask_correct",
                owner,
                Map.of(
                        "containment",
                        "Stopped",
                        "containedOn",
                        demonstration.today().toString(),
                        "consequences",
                        "None",
                        "evidence",
                        List.of(file.toString())));
        return file;
    }

    /** Waits for the task, since the timer before it may be about to fire, and completes it. */
    void complete(String number, String element, Person person, Map<String, Object> answers) {
        demonstration
                .bean(WorkItems.class)
                .complete(await(number, element).id(), person.id(), answers, Optional.empty());
    }

    CaseTask await(String number, String element) {
        Awaitility.await(element + " of " + number)
                .atMost(Duration.ofSeconds(60))
                .until(() -> !open(number, element).isEmpty());
        return open(number, element).get(0);
    }

    int records(String number) {
        return demonstration
                .bean(CaseHistory.class)
                .records(caseId(number), manager.id())
                .size();
    }

    private List<CaseTask> open(String number, String element) {
        return demonstration.bean(CaseHistory.class).tasks(caseId(number), manager.id(), Locale.ENGLISH).stream()
                .filter(task -> task.state() == TaskView.State.OPEN)
                .filter(task -> task.element().equals(element))
                .toList();
    }

    private CaseId caseId(String number) {
        return demonstration.bean(Cases.class).byNumber(number, manager.id()).id();
    }
}
