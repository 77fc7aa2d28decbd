package io.aimsflow;

import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.LedgerReader;
import io.aimsflow.ledger.LedgeredContent;
import io.aimsflow.ledger.TreeHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code java -jar aimsflow.jar verify [heads.json …] [--property=value …]}: verifies the ledger, also against heads that
 * were downloaded earlier. Reads the database only: no server, no jobs, no migration.
 */
@Import({LedgerReader.class, EmbeddedDatabase.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = LedgeredContent.class))
class VerifyCommand {

    static final String NAME = "verify";

    static final int INTACT = 0;
    static final int NOT_INTACT = 1;
    static final int FAILED = 2;

    private static final List<String> QUIET = List.of(
            "--logging.level.root=off",
            "--spring.datasource.hikari.read-only=true",
            "--spring.datasource.hikari.minimum-idle=1",
            "--spring.datasource.hikari.initialization-fail-timeout=5000");

    /** Runs the command and prints the report. Returns the exit code. */
    static int run(String... args) {
        var properties = Stream.concat(QUIET.stream(), Arrays.stream(args).filter(arg -> arg.startsWith("--")))
                .toArray(String[]::new);
        var files = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        try (var context = application().run(properties)) {
            return verify(context.getBean(Ledger.class), known(files));
        } catch (Exception e) {
            System.err.println("The ledger could not be verified: " + reason(e));
            return FAILED;
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static int verify(Ledger ledger, List<TreeHead> known) {
        if (!ledger.exists()) {
            System.err.println("There is no ledger in this database.");
            return FAILED;
        }
        var report = ledger.verify(known);
        System.out.println(report.text());
        return report.intact() ? INTACT : NOT_INTACT;
    }

    private static SpringApplication application() {
        var application = new SpringApplication(VerifyCommand.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        return application;
    }

    private static List<TreeHead> known(List<String> files) throws Exception {
        var heads = new ArrayList<TreeHead>();
        for (String file : files) {
            var json = Files.readString(Path.of(file));
            heads.addAll(Arrays.asList(new JsonMapper().readValue(json, TreeHead[].class)));
        }
        return heads;
    }

    /** The innermost message says what is wrong; those around it say which bean noticed. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
