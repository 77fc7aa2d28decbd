package io.aimsflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.identity.DemoRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseChoiceTests {

    private static final String DATABASE = "jdbc:postgresql://db/aimsflow";

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void bringsItsOwnDatabaseAndADemonstrationWithoutConfiguration() {
        choose();

        assertThat(environment.getProperty("aimsflow.database.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("aimsflow.demo")).isEqualTo("true");
    }

    @Test
    void isNoDemonstrationWithAConfiguredDatabase() {
        environment.setProperty("spring.datasource.url", DATABASE);

        choose();

        assertThat(environment.getProperty("aimsflow.database.embedded")).isEqualTo("false");
        assertThat(environment.getProperty("aimsflow.demo")).isEqualTo("false");
    }

    @Test
    void refusesADemonstrationOnAConfiguredDatabaseBeforeTouchingIt() {
        environment.setProperty("spring.datasource.url", DATABASE);
        environment.setProperty("aimsflow.demo", "true");

        assertThatThrownBy(this::choose)
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining(DATABASE)
                .hasMessageContaining("Remove aimsflow.demo");
    }

    private void choose() {
        new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
    }
}
