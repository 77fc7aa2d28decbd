package io.aimsflow.notifications;

import java.util.Optional;

/**
 * What a module implements that has files go along with mails. Each is made when its mail is sent, again at each attempt, so that
 * it holds what its reader may read then. Called outside of any transaction.
 */
public interface Enclosures {

    /** Of the files that it makes, see {@link io.aimsflow.workflow.EnclosedFile#kind()}. */
    String kind();

    /**
     * Makes the file for one reader.
     *
     * @param key see {@link io.aimsflow.workflow.EnclosedFile#key()}
     * @return empty if this reader may not read it (any more): the mail goes without it
     */
    Optional<Enclosure> enclose(String key, Envelope envelope);
}
