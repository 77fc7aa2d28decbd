package io.aimsflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.organisation.ContextDetails.Category;
import io.aimsflow.organisation.ContextDetails.Place;
import io.aimsflow.organisation.ContextDetails.Relevance;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.OrganisationRole;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the context tells of the clauses 4.1 and 4.2. Nothing stays: other tests keep their entries. */
@IntegrationTest
@Transactional
class ContextIndicatorTests {

    @Autowired
    private ConformityReports reports;

    @Autowired
    private ContextRegister register;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Person manager;

    @BeforeEach
    void empty() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        for (var table : new String[] {"answer", "news", "review", "statement", "entry"}) {
            jdbc.sql("delete from organisation_context_" + table).update();
        }
    }

    @Test
    void nothingKnownIsNotMet() {
        for (var key : new String[] {"stated", "issues", "parties"}) {
            assertThat(told(key).state()).as(key).isEqualTo(ConformityState.NOT_MET);
        }
        assertThat(told("never").state()).isEqualTo(ConformityState.NOT_MET);
    }

    @Test
    void issuesOnBothSidesAreNeeded() {
        register.add(SomeContext.issue("Outside", manager.id()), actor());
        assertThat(told("issues").state()).isEqualTo(ConformityState.AT_RISK);
        register.add(
                ContextDetails.issue(
                        Place.INTERNAL, Category.RESOURCES, Relevance.LOW, "Inside", "Few", "Train", manager.id()),
                actor());
        assertThat(told("issues").state()).isEqualTo(ConformityState.MET);
        assertThat(told("issues").arguments()).containsExactly(1L, 1L);
        assertThat(told("changes.issues").arguments()).containsExactly(2L, 0L);
    }

    @Test
    void theStatementIsNeeded() {
        register.state(-1, Set.of(OrganisationRole.DEPLOYER), "Of all", false, "Small models", actor());
        assertThat(told("stated").state()).isEqualTo(ConformityState.MET);
    }

    @Test
    void neverReviewedIsAtRiskAndOverdueIsNotMet() {
        var reference = register.add(SomeContext.party("Applicants", manager.id()), actor());
        assertThat(told("never", "4.2").state()).isEqualTo(ConformityState.AT_RISK);
        assertThat(told("parties").state()).isEqualTo(ConformityState.MET);

        jdbc.sql("update organisation_context_entry set review_due = review_due - 500 where kind = 'PARTY'")
                .update();
        assertThat(told("never", "4.2").state()).isEqualTo(ConformityState.NOT_MET);
        register.end(reference, "No applicants any more", actor());
        assertThat(told("parties").state()).isEqualTo(ConformityState.NOT_MET);
        assertThat(told("changes.parties").arguments()).containsExactly(1L, 1L);
    }

    private Indication told(String key) {
        return told(key, "4.");
    }

    private Indication told(String key, String clause) {
        return reports.unattended().clauses().stream()
                .flatMap(one -> one.indications().stream())
                .filter(one -> one.clause().number().startsWith(clause))
                .filter(one -> one.messageKey().equals("organisation.indicator.context." + key))
                .findFirst()
                .orElseThrow();
    }

    private Actor actor() {
        return Actor.of(manager.id());
    }
}
