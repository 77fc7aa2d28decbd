package io.aimsflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StartTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void createsTheEnginesTablesInASchemaOfTheirOwn() {
        var tables = jdbc.sql("select count(*) from information_schema.tables where table_schema = 'engine'")
                .query(Integer.class)
                .single();

        assertThat(tables).isGreaterThan(30);
    }
}
