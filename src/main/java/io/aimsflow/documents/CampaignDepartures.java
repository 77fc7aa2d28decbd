package io.aimsflow.documents;

import io.aimsflow.identity.Responsibilities;
import io.aimsflow.identity.Responsibility;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends what somebody who leaves was to read, before their other tasks are given to an heir: nobody reads for somebody else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CampaignDepartures implements Responsibilities {

    private final Acknowledgements acknowledgements;

    CampaignDepartures(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** Nothing beside the open tasks, which are listed anyway. */
    @Override
    public List<Responsibility> of(PersonId person) {
        return List.of();
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor actor) {
        acknowledgements.leave(from);
    }
}
