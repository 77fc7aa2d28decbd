package io.aimsflow.dashboard;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.calendar.Calendar;
import io.aimsflow.calendar.CalendarFilter;
import io.aimsflow.calendar.LateWork;
import io.aimsflow.corrective.Age;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.NonconformityFilter;
import io.aimsflow.corrective.NonconformityFilter.Sort;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.due.DueKind;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskFilter;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskStep;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
class DashboardTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Dashboards dashboards;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Calendar calendar;

    @Autowired
    private Risks risks;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person manager;

    @BeforeEach
    void manager() {
        manager = people.add(Somebody.named("Mia", Role.AIMS_MANAGER));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MEMBER", "AI_SYSTEM_OWNER", "EXTERNAL_AUDITOR", "ADMINISTRATOR"})
    void doesNotExistForWhoDoesNotWatchOverTheSystem(Role role) throws Exception {
        mvc.perform(get("/dashboard").with(signedIn(people.add(Somebody.with(role)))))
                .andExpect(status().isNotFound());
    }

    @Test
    void isWhereWatchersArrive() throws Exception {
        var member = people.add(Somebody.with(Role.MEMBER));

        mvc.perform(get("/").with(signedIn(manager))).andExpect(redirectedUrl("/dashboard"));
        mvc.perform(get("/").with(signedIn(member))).andExpect(status().isOk());
        mvc.perform(get("/inbox").with(signedIn(manager))).andExpect(status().isOk());
        mvc.perform(get("/dashboard").with(signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Conformity by clause")))
                .andExpect(content().string(containsString("href=\"/conformity/6.1.3\"")));
    }

    @Test
    @Transactional
    void lateTasksAreThoseOfTheirList() {
        var owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        var number = report();
        jdbc.sql("update workflow_work_item set assignee = ?, due_at = ? where case_id ="
                        + " (select id from workflow_case where number = ?)")
                .params(owner.id().value(), Timestamp.from(clock.instant().minus(Duration.ofDays(4000))), number)
                .update();

        var late = dashboards.now(SignedIn.of(manager)).late().stream()
                .filter(each -> each.person().filter(owner.id()::equals).isPresent())
                .findFirst();

        var listed = calendar.late(
                new CalendarFilter(CalendarFilter.Whose.ALL, Optional.of(owner.id()), false, Optional.of(DueKind.TASK)),
                manager.id(),
                "",
                10);
        assertThat(listed.list().entries()).hasSize(1);
        assertThat(calendar.lateByPerson(DueKind.TASK, manager.id(), 10_000))
                .filteredOn(each -> each.person().filter(owner.id()::equals).isPresent())
                .extracting(LateWork::late)
                .containsExactly(1L);
        late.ifPresent(each -> assertThat(each.late()).isEqualTo(1));
    }

    @Test
    void agesAreThoseOfTheirLists() {
        for (var days : new int[] {0, 30, 31, 60, 61, 90, 91, 500}) {
            jdbc.sql("update corrective_nonconformity set reported_at = ?, severity = 'MAJOR' where number = ?")
                    .params(
                            Timestamp.from(
                                    clock.instant().minus(Duration.ofDays(days)).minusSeconds(60)),
                            report())
                    .update();
        }

        var ageing = dashboards.now(SignedIn.of(manager)).ageing();

        for (var age : Age.values()) {
            assertThat(ageing.get(0).count(age))
                    .as(age.name())
                    .isGreaterThanOrEqualTo(2)
                    .isEqualTo(listed(age));
        }
        assertThat(ageing.get(0).severity()).contains(Severity.MAJOR);
        assertThat(ageing.get(2).severity()).isEmpty();
    }

    private long listed(Age age) {
        var filter = new NonconformityFilter(
                Set.of(),
                Optional.of(Severity.MAJOR),
                false,
                Optional.of(age),
                Optional.empty(),
                Optional.empty(),
                "",
                Sort.NEWEST,
                "",
                5000);
        return nonconformities.list(filter, manager.id()).lines().stream()
                .filter(line -> !line.state().ended())
                .count();
    }

    @Test
    void risksAboveTheAppetiteAreThoseOfTheirList() {
        risks.add(RiskSamples.bias(manager.id()), Actor.of(manager.id()), RiskStep.Way.PAGE);
        var now = dashboards.now(SignedIn.of(manager)).risks();

        assertThat(now.above())
                .isPositive()
                .isEqualTo(risks.list(above(), manager.id()).total());
        assertThat(now.map()).isEqualTo(risks.heatMap(RiskFilter.all(1), manager.id()));
    }

    @Test
    @Transactional
    void keepsTheStateOfADayOnce() {
        jdbc.sql("delete from dashboard_snapshot").update();

        assertThat(snapshots.keepToday()).isTrue();
        assertThat(snapshots.keepToday()).isFalse();

        var kept = jdbc.sql("select met + at_risk + not_met + unmeasured from dashboard_snapshot where day = ?")
                .param(Date.valueOf(snapshots.today()))
                .query(Integer.class)
                .single();
        assertThat(kept)
                .isEqualTo(dashboards
                        .now(SignedIn.of(manager))
                        .conformity()
                        .clauses()
                        .size());
    }

    @Test
    @Transactional
    void drawsTheLastDayKeptOfEachMonthAndNow() {
        jdbc.sql("delete from dashboard_snapshot").update();
        var first = snapshots.today().withDayOfMonth(1);
        kept(first.minusMonths(12), 1);
        kept(first.minusMonths(2), 2);
        kept(first.minusMonths(2).plusDays(20), 3);
        kept(first.minusDays(1), 4);
        kept(first, 5);
        snapshots.forget();

        var trend = dashboards.now(SignedIn.of(manager)).trend();

        assertThat(trend).hasSize(3);
        assertThat(trend.subList(0, 2)).extracting(Snapshot::met).containsExactly(3L, 4L);
        assertThat(trend.get(2).day()).isEqualTo(snapshots.today());
        snapshots.forget();
    }

    private static RiskFilter above() {
        var all = RiskFilter.all(1);
        return new RiskFilter(
                "",
                all.level(),
                all.state(),
                all.source(),
                all.system(),
                all.owner(),
                all.view(),
                all.likelihood(),
                all.impact(),
                true,
                false,
                all.sort(),
                "",
                1);
    }

    private void kept(LocalDate day, int met) {
        jdbc.sql("insert into dashboard_snapshot (day, met, at_risk, not_met, unmeasured) values (?, ?, 0, 0, 0)")
                .params(Date.valueOf(day), met)
                .update();
    }

    private String report() {
        return nonconformities
                .report(ReportNonconformity.of("Something", "It broke.", Source.OTHER), Actor.of(manager.id()))
                .number();
    }
}
