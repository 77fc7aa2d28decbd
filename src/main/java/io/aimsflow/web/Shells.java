package io.aimsflow.web;

import io.aimsflow.identity.DemoMode;
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

    Shells(Clock clock, ObjectProvider<DemoMode> demoMode) {
        this.clock = clock;
        this.demoMode = demoMode;
    }

    /** Empty if nobody is signed in. */
    Optional<Shell> of(HttpServletRequest request) {
        boolean demo = demoMode.stream().anyMatch(DemoMode::on);
        return Shell.personOf(request)
                .map(me -> new Shell(me, request.getRequestURI(), demo, clock.instant(), () -> 0));
    }
}
