package io.aimsflow.corrective;

import io.aimsflow.shared.Refused;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What was done at once, and the day from which it could do no more harm. */
@Embeddable
public record Correction(String containment, LocalDate containedOn, String consequences) {

    public Correction {
        containment = containment.strip();
        consequences = consequences.strip();
    }

    /** @throws Refused if the day has not come yet */
    void check(LocalDate today) {
        if (containedOn.isAfter(today)) {
            throw Refused.at("containedOn", "corrective-day-not-come");
        }
    }
}
