package io.aimsflow.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets rules that concern several people at once (one administrator is left, nobody stands in for themselves over
 * others) be checked by one transaction at a time, on all nodes. Such changes are rare.
 */
@Component
class PeopleLock {

    /** Any number that no other lock uses: "identity" in ASCII. */
    private static final long KEY = 0x6964656e74697479L;

    private final JdbcClient jdbc;

    PeopleLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. */
    void take() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(KEY)
                .query((row, index) -> KEY)
                .single();
    }
}
