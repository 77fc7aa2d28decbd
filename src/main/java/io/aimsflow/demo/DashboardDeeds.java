package io.aimsflow.demo;

import io.aimsflow.dashboard.Snapshots;

/** Keeps how conformity stood, as the server does every night; here once a month is enough. */
class DashboardDeeds {

    private final Snapshots snapshots;

    DashboardDeeds(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    void keep() {
        snapshots.keepToday();
    }
}
