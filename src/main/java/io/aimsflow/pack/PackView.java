package io.aimsflow.pack;

import io.aimsflow.ledger.Hash;
import io.aimsflow.ledger.TreeHead;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A pack as people see it.
 *
 * @param filesDone how many files were put in so far
 * @param built what came out; empty unless it is ready
 * @param kept true once somebody relies on it: it is never removed then
 */
public record PackView(
        UUID id,
        UUID subject,
        String title,
        LocalDate since,
        Locale language,
        PersonId orderedBy,
        Instant orderedAt,
        PackState state,
        int filesDone,
        Optional<Built> built,
        boolean kept) {

    /**
     * A finished pack.
     *
     * @param size of the ZIP file in bytes
     * @param manifest SHA-256 of the list of files, which stands for all of them
     * @param head the state of the ledger that the pack proves
     */
    public record Built(Instant at, int files, long size, Hash manifest, TreeHead head) {}

    public boolean ready() {
        return state == PackState.READY;
    }
}
