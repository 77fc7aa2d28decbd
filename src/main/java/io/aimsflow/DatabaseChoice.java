package io.aimsflow;

import io.aimsflow.identity.DemoRefused;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides before anything starts whether the server brings its own PostgreSQL: only if no {@code spring.datasource.url} is
 * configured. Demo mode follows that choice, so that it can't be left on by accident with a database of real records.
 */
class DatabaseChoice implements EnvironmentPostProcessor {

    /** @throws DemoRefused for demo mode together with a configured database, before anything has touched it */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        var embedded = !StringUtils.hasText(url);
        if (!embedded && environment.getProperty("aimsflow.demo", Boolean.class, false)) {
            throw DemoRefused.withDatabase(url);
        }
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "databaseChoice", Map.of("aimsflow.database.embedded", embedded, "aimsflow.demo", embedded)));
    }
}
