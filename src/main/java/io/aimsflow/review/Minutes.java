package io.aimsflow.review;

import java.time.LocalDate;
import java.util.List;

/** What was said and decided in the meeting. */
public record Minutes(LocalDate heldOn, List<MinutesItem> items, String conclusion, List<PlannedAction> actions) {

    public Minutes {
        items = List.copyOf(items);
        actions = List.copyOf(actions);
    }
}
