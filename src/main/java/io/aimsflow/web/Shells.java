package io.aimsflow.web;

import io.aimsflow.identity.DemoMode;
import io.aimsflow.workflow.Inbox;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the {@link Shell} of a request. */
@Component
class Shells {

    private final Clock clock;
    private final ObjectProvider<DemoMode> demoMode;
    private final Inbox inbox;

    Shells(Clock clock, ObjectProvider<DemoMode> demoMode, Inbox inbox) {
        this.clock = clock;
        this.demoMode = demoMode;
        this.inbox = inbox;
    }

    /** Empty if nobody is signed in. */
    Optional<Shell> of(HttpServletRequest request) {
        boolean demo = demoMode.stream().anyMatch(DemoMode::on);
        return Shell.personOf(request)
                .map(me -> new Shell(me, request.getRequestURI(), demo, clock.instant(), () -> inbox.counts(me.id())));
    }
}
