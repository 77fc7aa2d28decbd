package io.aimsflow.load;

import static io.aimsflow.identity.Somebody.signedIn;

import io.aimsflow.Aimsflow;
import io.aimsflow.CountedStatements;
import io.aimsflow.TestDatabase;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the pages of the registers with few and with many entries: time from request to written page, within the server, and
 * SQL statements. Prints a line for each page and writes {@code target/register-benchmark.json}. Settings, as system
 * properties: {@code systems} (10000), {@code risks} (100000), {@code runs} (20).
 */
public final class RegisterBenchmark {

    /** Lists, heat map, search and conformity, as the AIMS manager opens them. */
    public static final List<String> PAGES = List.of(
            "/systems",
            "/systems?q=translator",
            "/risks",
            "/risks?q=drift",
            "/risks/trend",
            "/controls",
            "/impact-assessments",
            "/search?q=drift",
            "/search?q=assist",
            "/conformity",
            "/dashboard",
            "/calendar?whose=all",
            "/calendar?view=late&whose=all");

    private static final LongAdder STATEMENTS = new LongAdder();

    private RegisterBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = new SpringApplicationBuilder(Aimsflow.class, Counting.class)
                .properties(
                        "spring.datasource.url=" + TestDatabase.createDurable(),
                        "spring.datasource.username=postgres",
                        "aimsflow.jobs.enabled=false",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=WARN")
                .run()) {
            var web = ((DefaultMockMvcBuilder) MockMvcBuilders.webAppContextSetup((WebApplicationContext) server))
                    .apply(SecurityMockMvcConfigurers.springSecurity())
                    .build();
            var person = server.getBean(People.class).add(Somebody.with(Role.AIMS_MANAGER));
            var jdbc = server.getBean(JdbcClient.class);
            Map<String, Object> result = new LinkedHashMap<>();
            ManyEntries.add(jdbc, 20, 60, person.id());
            result.put("20 systems, 60 risks", measure(web, person));
            int systems = Integer.getInteger("systems", 10_000);
            int risks = Integer.getInteger("risks", 100_000);
            ManyEntries.add(jdbc, systems, risks, person.id());
            result.put(systems + " systems, " + risks + " risks more", measure(web, person));
            Files.writeString(
                    Path.of("target", "register-benchmark.json"),
                    JsonMapper.builder().build().writeValueAsString(result));
        }
        System.exit(0); // the embedded PostgreSQL's helper threads are no daemons
    }

    /** No {@code @Configuration}: a scan would bring it into every test. */
    static class Counting {

        @Bean
        static BeanPostProcessor countedStatements() {
            return new CountedStatements(STATEMENTS::increment);
        }
    }

    private static Map<String, Object> measure(MockMvc web, Person person) throws Exception {
        Map<String, Object> pages = new LinkedHashMap<>();
        for (var page : PAGES) {
            var figures = measure(web, page, person);
            System.out.println(page + " " + figures);
            pages.put(page, figures);
        }
        return pages;
    }

    private static Map<String, Object> measure(MockMvc web, String page, Person person) throws Exception {
        open(web, page, person);
        List<Long> nanos = new ArrayList<>();
        STATEMENTS.reset();
        int runs = Integer.getInteger("runs", 20);
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            open(web, page, person);
            nanos.add(System.nanoTime() - begun);
        }
        var sorted = nanos.stream().sorted().toList();
        return Map.of(
                "statements",
                STATEMENTS.sum() / runs,
                "p50ms",
                Math.round(sorted.get(runs / 2) / 1e5) / 10.0,
                "p95ms",
                Math.round(sorted.get(runs * 95 / 100) / 1e5) / 10.0);
    }

    private static void open(MockMvc web, String page, Person person) throws Exception {
        var answer = web.perform(MockMvcRequestBuilders.get(page).with(signedIn(person)))
                .andReturn()
                .getResponse();
        if (answer.getStatus() != 200) {
            throw new IllegalStateException(page + " answered " + answer.getStatus());
        }
    }
}
