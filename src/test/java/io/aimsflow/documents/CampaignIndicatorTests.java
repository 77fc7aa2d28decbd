package io.aimsflow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.ConformityReports;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.conformity.Indication;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What campaigns tell of clause 7.3. Nothing stays: other tests keep their documents. */
@IntegrationTest
@Transactional
class CampaignIndicatorTests {

    @Autowired
    private ConformityReports reports;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private ReadableDocument policy;
    private Person reader;

    @BeforeEach
    void onlyOnePolicy() {
        jdbc.sql("update documents_version set state = 'SUPERSEDED' where state = 'EFFECTIVE'")
                .update();
        policy = new ReadableDocument(context, DocumentType.POLICY, "The policy");
        reader = people.add(Somebody.with());
    }

    @Test
    void aPolicyThatNobodyWasGivenIsNotMet() {
        assertThat(told("given").state()).isEqualTo(ConformityState.NOT_MET);
        assertThat(told("confirmed").state()).isEqualTo(ConformityState.NOT_MET);
    }

    @Test
    void confirmedByEverybodyIsMetAndLateIsNot() {
        var late = people.add(Somebody.with());
        var campaign = policy.giveTo(campaigns, reader.id(), late.id());
        confirm(campaign, reader);
        assertThat(told("given").state()).isEqualTo(ConformityState.MET);
        assertThat(told("confirmed").arguments()).containsExactly(2L, 1L, 0L);
        assertThat(told("confirmed").state()).isEqualTo(ConformityState.MET);

        jdbc.sql("update documents_acknowledgement set due = due - 60").update();
        assertThat(told("confirmed").state()).isEqualTo(ConformityState.NOT_MET);
        confirm(campaign, late);
        assertThat(told("confirmed").state()).isEqualTo(ConformityState.MET);
    }

    @Test
    void aSecondPolicyThatIsNotGivenIsAtRisk() {
        confirm(policy.giveTo(campaigns, reader.id()), reader);
        new ReadableDocument(context, DocumentType.POLICY, "Another policy");
        assertThat(told("given").state()).isEqualTo(ConformityState.AT_RISK);
    }

    private void confirm(String campaign, Person person) {
        var caseId = campaigns.byReference(campaign, policy.owner.id()).readers().stream()
                .map(CampaignView.Reader::acknowledgement)
                .filter(one -> one.person().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .caseId();
        acknowledgements.confirm(caseId, Actor.of(person.id()));
    }

    private Indication told(String key) {
        return reports.unattended().clauses().stream()
                .flatMap(one -> one.indications().stream())
                .filter(one -> one.messageKey().equals("documents.indicator.awareness." + key))
                .findFirst()
                .orElseThrow();
    }
}
