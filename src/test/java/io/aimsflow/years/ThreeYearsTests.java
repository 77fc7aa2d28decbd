package io.aimsflow.years;

import java.nio.file.Path;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three years of a careful organisation: nothing is forgotten, nothing is asked for twice, and all of it can be verified. */
class ThreeYearsTests {

    /** So that it is the same story on whatever day it is told. */
    private static final MonthDay FIRST_DAY = MonthDay.of(9, 1);

    private static final int STEP = 7;
    private static final int DAYS = 3 * 365 + 1;

    @TempDir
    private static Path folder;

    @Test
    void runsAWholeCertificationCycle() {
        try (var server = Server.start(folder)) {
            server.beginOn(FIRST_DAY);
            var diary = new Diary();
            var crew = new Crew(server, new Answers(server).script(), diary);
            var organisation = new Organisation(server, crew);
            organisation.begin();
            var certificate = organisation.certificate();
            for (var day = 0; day < DAYS; day += STEP) {
                server.pass(STEP);
                certificate.look();
                crew.work();
                certificate.look();
            }
            System.out.println(diary.table());
            certificate.check();
            organisation.yearly().check();
            new Afterwards(server).check();
        }
    }
}
