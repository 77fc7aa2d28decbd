package io.aimsflow.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Lets the ledger check what its entries refer to by {@link ContentReference}. Implemented by each module that keeps such
 * things, as a bean that needs nothing but a {@code JdbcClient}: the command {@code verify} starts these beans alone.
 */
public interface LedgeredContent {

    /** The key in an entry's content under which the references of this kind stand, such as {@code record}. */
    String key();

    /**
     * Computes the hashes of what is stored now, best inside the database.
     *
     * @param ids at most 200
     * @return hash by id; an id that is no longer stored is absent
     */
    Map<UUID, Hash> hashes(Collection<UUID> ids);
}
