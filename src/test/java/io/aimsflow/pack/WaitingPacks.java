package io.aimsflow.pack;

import org.springframework.context.ApplicationContext;

/** Builds what waits, where a test has switched off all periodic work. */
public final class WaitingPacks {

    private WaitingPacks() {}

    /** Builds every pack that was ordered. */
    public static void build(ApplicationContext server) {
        server.getBean(PackSchedule.class).buildWaiting();
    }
}
