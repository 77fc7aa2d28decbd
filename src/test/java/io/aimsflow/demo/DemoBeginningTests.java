package io.aimsflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.demo.DemoState.Stage;
import io.aimsflow.identity.DemoRefused;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.workflow.ApplicationClock;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DemoBeginningTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private ApplicationClock clock;

    @AfterEach
    void forget() {
        jdbc.sql("delete from demo_state").update();
    }

    @Test
    void refusesTheDataOfARealOrganisation() {
        people.add(new NewPerson(
                "Rita Real", "rita@example.org", Locale.ENGLISH, ZoneId.of("UTC"), Set.of(), Optional.empty()));

        assertThatThrownBy(beginning()::start)
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("belongs to an organisation")
                .hasMessageContaining("--aimsflow.demo=false");
        assertThat(new DemoState(jdbc).stage()).isEqualTo(Stage.ABSENT);
    }

    @Test
    void refusesADemonstrationThatWasLeftHalfMade() {
        new DemoState(jdbc).begin();

        assertThatThrownBy(beginning()::start)
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("Delete that folder")
                .hasMessageContaining(Path.of("some").toAbsolutePath().toString());
    }

    @Test
    void startsAFinishedOneAgain() {
        var state = new DemoState(jdbc);
        state.begin();
        state.finish();

        beginning().start();

        assertThat(state.stage()).isEqualTo(Stage.FINISHED);
    }

    private DemoBeginning beginning() {
        return new DemoBeginning(new DemoState(jdbc), people, clock, Path.of("some"));
    }
}
