package io.aimsflow.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.TestIndications;
import io.aimsflow.identity.People;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.impact.process.ImpactWalk;
import io.aimsflow.search.Search;
import io.aimsflow.search.SearchHit;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of an assessment, who finds it, and what the conformity report makes of it. */
@IntegrationTest
class ImpactReportTests {

    @Autowired
    private ImpactAssessments assessments;

    @Autowired
    private ImpactReportHashes hashes;

    @Autowired
    private Search search;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private PersonId manager;
    private PersonId owner;
    private AiSystemView system;

    @BeforeEach
    void registered() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER)).id();
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER)).id();
        var texts = SystemSamples.chatbot(owner);
        texts.put(AiSystemField.DATA_CATEGORIES, "CONFIDENTIAL");
        system = systems.register(texts, Actor.of(manager), Way.PAGE);
    }

    @Test
    void isNeverChangedAndHasTheHashThatTheLedgerHolds() {
        var view = approved();

        assertThat(hashes.hashes(List.of(view.id())).get(view.id()).toString())
                .isEqualTo(view.reportHash().orElseThrow());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update impact_report set content = '{}' where assessment_id = ?")
                        .param(view.id())
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from impact_report where assessment_id = ?")
                        .param(view.id())
                        .update());
    }

    @Test
    void startsOneWhenManyAskAtTheSameMoment() throws Exception {
        var changes =
                Stream.generate(() -> (Callable<Boolean>) this::intake).limit(8).toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var done : pool.invokeAll(changes)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(assessments.ofSystem(system.id())).hasSize(1);
        assertThat(assessments
                        .ofCase(assessments.ofSystem(system.id()).get(0).caseId())
                        .causes())
                .hasSize(8);
    }

    /** Whoever renames a system must not stand in the way of who works on its assessment, nor the other way round. */
    @Test
    void goesOnWhileTheEntryChanges() throws Exception {
        var number = assessments.start(system.number(), "", Actor.of(owner));
        var walk = new ImpactWalk(context, assessments.byNumber(number, owner).caseId());
        var pool = Executors.newFixedThreadPool(4);
        try {
            var told = Stream.generate(() -> (Callable<Boolean>) this::told)
                    .limit(30)
                    .toList();
            var telling = told.stream().map(pool::submit).toList();
            walk.complete("describe", owner, ImpactSamples.description("FEW"));
            walk.complete("impacts", owner, ImpactSamples.impacts(List.of(ImpactSamples.impact("Customers", 1, 1))));
            walk.complete("review", manager, Map.of("decision", "APPROVE"));
            for (var each : telling) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(assessments.byNumber(number, owner).state()).isEqualTo(ImpactState.APPROVED);
    }

    private boolean told() {
        assessments.systemChanged(system.id());
        return true;
    }

    @Test
    void isFoundByThoseWhoMaySeeIt() {
        var number = approved().number();

        assertThat(found(manager)).extracting(SearchHit::number).contains(number);
        assertThat(found(owner)).extracting(SearchHit::number).contains(number);
        assertThat(found(people.add(Somebody.with()).id())).isEmpty();
    }

    @Test
    void countsForTheClausesOfTheStandard() {
        var before = known();
        approved();

        assertThat(known()).isEqualTo(before + 1);
        assertThat(TestIndications.of(context, "8.4")).isNotEmpty();
    }

    private long known() {
        return (long) TestIndications.of(context, "6.1.4").get(0).arguments().get(0);
    }

    private boolean intake() {
        assessments.reassess(new ReassessmentNeeded(
                UUID.randomUUID(),
                system.id(),
                system.number(),
                true,
                false,
                List.of(new ReassessmentNeeded.Cause(UUID.randomUUID(), "PURPOSE", "", "rule", false, "Why", ""))));
        return true;
    }

    private List<SearchHit> found(PersonId person) {
        return search.find(system.number(), SignedIn.of(people.find(person).orElseThrow()), 10).stream()
                .flatMap(group -> group.hits().stream())
                .filter(hit -> hit.path().startsWith("/impact-assessments"))
                .toList();
    }

    private ImpactView approved() {
        var number = assessments.start(system.number(), "", Actor.of(owner));
        var walk = new ImpactWalk(context, assessments.byNumber(number, owner).caseId());
        walk.complete("describe", owner, ImpactSamples.description("FEW"));
        walk.complete("impacts", owner, ImpactSamples.impacts(List.of(ImpactSamples.impact("Customers", 1, 1))));
        walk.complete("review", manager, Map.of("decision", "APPROVE"));
        return assessments.byNumber(number, owner);
    }
}
