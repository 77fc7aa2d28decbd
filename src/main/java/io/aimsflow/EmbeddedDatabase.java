package io.aimsflow;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives the server its own PostgreSQL when none is configured. The connection details depend on it and the data source on
 * them, so it is the last thing to stop: after the engine and the connection pool.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("aimsflow.database.embedded")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(@Value("${aimsflow.data-folder}") Path folder) {
        return LocalPostgres.start(folder);
    }

    @Bean
    JdbcConnectionDetails localConnection(LocalPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }
        };
    }
}
