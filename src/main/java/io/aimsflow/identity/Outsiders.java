package io.aimsflow.identity;

import java.util.Optional;
import java.util.UUID;

/** What a module implements that lets people without an account see something, so that they can be written to. */
public interface Outsiders {

    /** The outsider, as long as they may see anything; whoever may not gets no mail either. */
    Optional<Outsider> find(UUID id);

    /**
     * Makes a link that works once. In a transaction of its own: the link must work even if the sender's transaction fails after
     * the mail left.
     *
     * @return its path on this server with the secret, which exists nowhere else; empty for whoever may not see anything
     */
    Optional<String> mint(UUID id);
}
