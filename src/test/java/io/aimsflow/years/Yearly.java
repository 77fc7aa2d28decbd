package io.aimsflow.years;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.audit.AuditProgrammes;
import io.aimsflow.audit.AuditScope;
import io.aimsflow.audit.ProgrammeDetails;
import io.aimsflow.documents.Audience;
import io.aimsflow.documents.Campaigns;
import io.aimsflow.identity.Person;
import io.aimsflow.organisation.Competences;
import io.aimsflow.organisation.ContextDetails;
import io.aimsflow.organisation.ContextRegister;
import io.aimsflow.organisation.Direction;
import io.aimsflow.organisation.ObjectiveDetails;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the AIMS manager sets up once and what then comes again and again: audits, measurements, trainings, reviews of the context. */
final class Yearly {

    private static final int YEARS = 3;

    private final Server server;
    private final Person manager;
    private final Actor actor;

    Yearly(Server server, Person manager) {
        this.server = server;
        this.manager = manager;
        this.actor = Actor.of(manager.id());
    }

    /** An audit in the sixth month of each year. */
    void planAudits(Person lead) {
        var programmes = server.bean(AuditProgrammes.class);
        var today = server.today();
        var id = programmes.create(
                new ProgrammeDetails(
                        "Three years", today, today.plusYears(YEARS), "The standard", "Interviews", "Every year"),
                actor);
        for (var year = 0; year < YEARS; year++) {
            programmes.plan(
                    id,
                    Optional.empty(),
                    "Audit of year " + (year + 1),
                    today.plusMonths(12 * year + 5),
                    lead.id(),
                    AuditScope.parse("4.1 5.2 7.2", "A.2.2", ""),
                    actor);
        }
        programmes.propose(id, actor);
    }

    void pursue(Person owner) {
        var objectives = server.bean(Objectives.class);
        var reference = objectives.add(
                new ObjectiveDetails(
                        "People are told what AI decides",
                        owner.id(),
                        "%",
                        Direction.AT_LEAST,
                        new BigDecimal("95"),
                        server.today().plusMonths(30),
                        "Count the decisions with a notice",
                        6,
                        List.of(ClauseRef.of("8.1")),
                        "Two people for a month"),
                actor);
        objectives.propose(reference, actor);
    }

    void needCompetence() {
        server.bean(Competences.class)
                .add("Reads answers of AI critically", "A course", Set.of(Role.AI_SYSTEM_OWNER), actor);
    }

    void knowContext() {
        var register = server.bean(ContextRegister.class);
        register.add(
                ContextDetails.issue(
                        ContextDetails.Place.EXTERNAL,
                        ContextDetails.Category.LAW,
                        ContextDetails.Relevance.HIGH,
                        "A law on AI",
                        "It comes in steps",
                        "We look for gaps",
                        manager.id()),
                actor);
        register.add(
                ContextDetails.party(
                        ContextDetails.Place.EXTERNAL,
                        ContextDetails.Addressed.ALL,
                        "Customers",
                        "To be told that AI is used",
                        "By a notice",
                        manager.id()),
                actor);
    }

    void haveRead(String document) {
        server.bean(Campaigns.class)
                .start(document, Audience.everybody(), server.today().plusDays(20), "Everybody has to know it", actor);
    }

    /** What has to be true when the years are over. */
    void check() {
        assertThat(strings("select state from audit_audit"))
                .as("internal audits")
                .containsExactly("CLOSED", "CLOSED", "CLOSED");
        assertThat(strings("select state from corrective_nonconformity where source = 'AUDIT_FINDING'"))
                .as("what they found")
                .containsExactly("CLOSED", "CLOSED", "CLOSED");
        assertThat(strings("select state from organisation_objective")).containsExactly("REACHED");
        assertThat(count("objective-measurement")).as("measurements").isBetween(4, 6);
        assertThat(count("competence-gap")).as("trainings").isEqualTo(YEARS);
        assertThat(count("acknowledgement"))
                .as("confirmations of who read the policy")
                .isEqualTo(8);
        assertThat(count("context-review")).as("reviews of the context").isEqualTo(YEARS);
    }

    private List<String> strings(String sql) {
        return server.jdbc().sql(sql).query(String.class).list();
    }

    private int count(String process) {
        return server.jdbc()
                .sql("select count(*) from workflow_case where process_key = ? and ended_at is not null")
                .param(process)
                .query(Integer.class)
                .single();
    }
}
