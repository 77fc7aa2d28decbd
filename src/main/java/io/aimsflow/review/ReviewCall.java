package io.aimsflow.review;

import io.aimsflow.shared.PersonId;
import java.time.LocalDate;
import java.util.List;

/** When the meeting is, who takes part, and who is asked for a contribution. */
public record ReviewCall(LocalDate meetsOn, List<PersonId> participants, List<Asked> contributors) {

    public ReviewCall {
        participants = List.copyOf(participants);
        contributors = List.copyOf(contributors);
    }

    /** Somebody is asked for a contribution to an input. */
    public record Asked(ReviewTopic topic, PersonId person) {}
}
