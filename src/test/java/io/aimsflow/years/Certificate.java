package io.aimsflow.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.certification.AuditKind;
import io.aimsflow.certification.Certifications;
import io.aimsflow.certification.PreparationView;
import io.aimsflow.certification.ReadinessLine;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The certificate of the organisation, and what those see who come to each of its audits. */
final class Certificate {

    private final Server server;
    private final Person manager;
    private final LocalDate decidedOn;
    private final Map<UUID, ExternalAuditor> visiting = new HashMap<>();
    private final List<AuditKind> audited = new ArrayList<>();

    Certificate(Server server, Person manager) {
        this.server = server;
        this.manager = manager;
        this.decidedOn = server.today();
    }

    void enter() {
        var web = Web.of(manager, server);
        web.open("/certification/new");
        var entered = web.send(
                "/certification/new",
                "body",
                "Certifiers",
                "number",
                "C-1",
                "scope",
                "AI that the organisation uses",
                "decidedOn",
                decidedOn.toString(),
                "auditsDone",
                "0");
        assertThat(entered.statusCode()).as(Web.text(entered)).isEqualTo(302);
    }

    /** Lets the body's auditor look at all that is released today, and at what is closed since. */
    void look() {
        for (var audit : audits("RELEASED")) {
            var newly = !visiting.containsKey(audit);
            var auditor = visiting.computeIfAbsent(audit, id -> new ExternalAuditor(server, id));
            auditor.enter();
            if (newly) {
                checkReleased(audit, auditor);
            }
        }
        for (var audit : audits("DONE")) {
            var auditor = visiting.remove(audit);
            if (auditor != null) {
                auditor.findClosed();
                audited.add(view(audit).audit().kind());
            }
        }
    }

    private void checkReleased(UUID audit, ExternalAuditor auditor) {
        var view = view(audit);
        checkReadiness(audit, view);
        var pack = auditor.download();
        pack.checkManifest();
        var released = view.audit().pack().orElseThrow();
        var shown = view.packs().stream()
                .filter(each -> each.id().equals(released))
                .findFirst()
                .orElseThrow();
        var from = shown.since().atStartOfDay(Server.ZONE).toInstant();
        var until = shown.built().orElseThrow().at();
        var records = records(from, until);
        assertThat(records).as("records since " + from).anyMatch(path -> path.startsWith("reports/AUD-"));
        assertThat(pack.paths())
                .contains("index.html")
                .containsAll(records)
                .contains("documents/statement-of-applicability-" + statementInForce() + ".pdf");
    }

    /** Each clause of which a register tells anything has its line, and nothing is red that nobody said a word about. */
    private void checkReadiness(UUID audit, PreparationView view) {
        var lines = view.readiness().orElseThrow().lines();
        assertThat(lines)
                .extracting(ReadinessLine::clause)
                .containsExactlyElementsOf(server.bean(ConformityReports.class).unattended().clauses().stream()
                        .filter(clause -> !clause.indications().isEmpty())
                        .map(clause -> clause.clause().ref().number())
                        .toList());
        var answered = server.jdbc()
                .sql("select clause from certification_gap where audit_id = ?")
                .param(audit)
                .query(String.class)
                .list();
        assertThat(lines)
                .filteredOn(line -> line.state() == ConformityState.NOT_MET)
                .extracting(ReadinessLine::clause)
                .isSubsetOf(answered);
        var web = Web.of(manager, server);
        assertThat(Web.text(web.open("/api/certification/audits/" + audit)))
                .contains("\"state\":\"RELEASED\"")
                .contains(lines.stream()
                        .map(line -> "\"clause\":\"" + line.clause() + "\"")
                        .toList());
    }

    /** The paths of what was accepted and approved in that time. */
    private List<String> records(Instant from, Instant until) {
        return server.jdbc()
                .sql("""
                        select 'reports/' || number || '.pdf' from audit_audit where accepted_at between :from and :until
                        union all
                        select 'reports/' || number || '-minutes.pdf' from review_review
                        where approved_at between :from and :until""")
                .param("from", java.sql.Timestamp.from(from))
                .param("until", java.sql.Timestamp.from(until))
                .query(String.class)
                .list();
    }

    private String statementInForce() {
        return server.jdbc()
                .sql("select number from controls_statement where state = 'APPROVED'")
                .query(String.class)
                .single();
    }

    /** What has to be true when the years are over: each audit took place once, and the certificate was renewed. */
    void check() {
        assertThat(audited)
                .containsExactly(AuditKind.SURVEILLANCE_1, AuditKind.SURVEILLANCE_2, AuditKind.RECERTIFICATION);
        assertThat(visiting).isEmpty();
        assertThat(server.jdbc()
                        .sql("select count(*) from workflow_case where process_key = ?")
                        .param(Certifications.PREPARATION)
                        .query(Integer.class)
                        .single())
                .as("preparations")
                .isEqualTo(3);
        var now = server.bean(Certifications.class).now(SignedIn.of(manager));
        assertThat(now.certificate().orElseThrow().expiresOn()).isEqualTo(decidedOn.plusYears(6));
        assertThat(audits("PLANNED")).hasSize(3);
        assertThat(server.jdbc()
                        .sql("select state from corrective_nonconformity where title = ?")
                        .param(CertificationAnswers.FINDING)
                        .query(String.class)
                        .list())
                .as("what the body found")
                .containsExactly("CLOSED");
    }

    private PreparationView view(UUID audit) {
        return server.bean(Certifications.class).preparation(audit, SignedIn.of(manager));
    }

    private List<UUID> audits(String state) {
        return server.jdbc()
                .sql("select id from certification_audit where state = ? order by due_on")
                .param(state)
                .query(UUID.class)
                .list();
    }
}
