package io.aimsflow.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far this database has been set up as a demonstration. */
class DemoState {

    /** What is known of the database. */
    enum Stage {
        ABSENT,
        BEGUN,
        FINISHED
    }

    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stage stage() {
        return jdbc.sql("select finished_at is not null from demo_state")
                .query(Boolean.class)
                .optional()
                .map(finished -> finished ? Stage.FINISHED : Stage.BEGUN)
                .orElse(Stage.ABSENT);
    }

    void begin() {
        jdbc.sql("insert into demo_state (begun_at) values (now())").update();
    }

    void finish() {
        jdbc.sql("update demo_state set finished_at = now()").update();
    }
}
