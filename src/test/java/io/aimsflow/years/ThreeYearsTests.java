package io.aimsflow.years;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three years of a careful organisation: nothing is forgotten, nothing is asked for twice, and all of it can be verified. */
class ThreeYearsTests {

    private static final int STEP = 7;
    private static final int DAYS = 3 * 365 + 1;

    @TempDir
    private static Path folder;

    @Test
    void runsAWholeCertificationCycle() {
        try (var server = Server.start(folder)) {
            var diary = new Diary();
            var crew = new Crew(server, new Answers(server).script(), diary);
            new Organisation(server, crew).begin();
            for (var day = 0; day < DAYS; day += STEP) {
                server.pass(STEP);
                crew.work();
            }
            System.out.println(diary.table());
            new Afterwards(server).check();
        }
    }
}
