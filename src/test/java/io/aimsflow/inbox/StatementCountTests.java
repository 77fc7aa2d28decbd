package io.aimsflow.inbox;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.CountedStatements;
import io.aimsflow.IntegrationTest;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.impact.ImpactAssessments;
import io.aimsflow.load.ManyEntries;
import io.aimsflow.load.RegisterBenchmark;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A page costs the same number of statements however many tasks there are. */
@IntegrationTest
@Import(StatementCountTests.Counting.class)
class StatementCountTests {

    private static final ThreadLocal<AtomicLong> SENT = ThreadLocal.withInitial(AtomicLong::new);
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int INBOX_BOUND = 12;
    private static final int CASE_BOUND = 30;
    private static final int REGISTER_BOUND = 12;
    private static final int PAGE_BOUND = 10;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private AiSystems systems;

    @Autowired
    private ImpactAssessments assessments;

    @Autowired
    private JdbcClient jdbc;

    /** Counts the statements of each thread; a mock request runs in the test's own. */
    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new CountedStatements(() -> SENT.get().incrementAndGet());
        }
    }

    @Test
    void inboxCostsTheSameWithAThousandTasks() throws Exception {
        var manager = manager();
        var number = report(manager);

        multiply(number, FEW, "OPEN");
        var few = statements("/inbox?filter=groups", manager);
        multiply(number, MANY, "OPEN");
        var many = statements("/inbox?filter=groups", manager);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(INBOX_BOUND);
    }

    @Test
    void casePageCostsTheSameWithAThousandTasks() throws Exception {
        var manager = manager();
        var number = report(manager);

        multiply(number, FEW, "CANCELLED");
        var few = statements("/cases/" + number, manager);
        multiply(number, MANY, "CANCELLED");
        var many = statements("/cases/" + number, manager);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(CASE_BOUND);
    }

    @Test
    void registersCostTheSameWithAThousandEntries() throws Exception {
        var manager = manager();
        ManyEntries.add(jdbc, FEW, FEW, manager.id());
        var few = statements(manager);
        ManyEntries.add(jdbc, MANY, MANY, manager.id());
        var many = statements(manager);

        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(PAGE_BOUND));
    }

    private Map<String, Long> statements(Person reader) throws Exception {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (var page : RegisterBenchmark.PAGES) {
            counted.put(page, statements(page, reader));
        }
        return counted;
    }

    @Test
    void impactAssessmentsCostTheSameWithAThousand() throws Exception {
        var manager = manager();
        var system = systems.register(SystemSamples.chatbot(manager.id()), Actor.of(manager.id()), Way.PAGE);
        assessments.start(system.number(), "", Actor.of(manager.id()));

        multiplyAssessments(system.number(), FEW);
        var few = statements("/impact-assessments?earlier=yes&q=" + system.number(), manager);
        multiplyAssessments(system.number(), MANY);
        var many = statements("/impact-assessments?earlier=yes&q=" + system.number(), manager);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(REGISTER_BOUND);
    }

    private void multiplyAssessments(String system, int times) {
        jdbc.sql("""
                insert into impact_assessment (id, case_id, number, system_id, system_number, system_name, owner,
                  state, started_at, answers)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid()::text, system_id, system_number,
                  system_name, owner, 'CANCELLED', started_at, answers
                from (select * from impact_assessment where system_number = ? limit 1) first, generate_series(1, ?)""").params(system, times).update();
    }

    private long statements(String path, Person reader) throws Exception {
        mvc.perform(get(path).with(signedIn(reader))).andExpect(status().isOk()); // what is read once is read now
        SENT.get().set(0);
        mvc.perform(get(path).with(signedIn(reader))).andExpect(status().isOk());
        return SENT.get().get();
    }

    /** The first task of the case, so many times again. */
    private void multiply(String number, int times, String state) {
        jdbc.sql("""
                insert into workflow_work_item (id, engine_task_id, case_id, process_key, element, title, title_de, about,
                  candidate_roles, no_owner, separate_from, state, opened_at, due_at)
                select gen_random_uuid(), gen_random_uuid()::text, case_id, process_key, element, title, title_de, about,
                  candidate_roles, no_owner, separate_from, ?, opened_at, due_at + n * interval '1 minute'
                from (select * from workflow_work_item where case_id = (select id from workflow_case where number = ?)
                  order by opened_at limit 1) first, generate_series(1, ?) n""").params(state, number, times).update();
    }

    private String report(Person reporter) {
        return nonconformities
                .report(
                        ReportNonconformity.of("Something", "It did not conform.", Source.OTHER),
                        Actor.of(reporter.id()))
                .number();
    }

    private Person manager() {
        return people.add(new NewPerson(
                "Manager",
                UUID.randomUUID() + "@example.org",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                Set.of(Role.AIMS_MANAGER),
                Optional.empty()));
    }
}
