package io.aimsflow.corrective;

import io.aimsflow.shared.Refused;
import java.time.LocalDate;

/** What came of an action. */
public record ActionResult(String result, LocalDate doneOn) {

    /** @throws Refused if the day has not come yet */
    void check(LocalDate today) {
        if (doneOn.isAfter(today)) {
            throw Refused.at("doneOn", "corrective-day-not-come");
        }
    }
}
