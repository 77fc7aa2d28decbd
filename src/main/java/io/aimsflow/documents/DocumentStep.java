package io.aimsflow.documents;

import io.aimsflow.shared.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a document.
 *
 * @param version number of the version that it was about; 0 for the document itself
 * @param by empty if the system did it
 * @param what names message {@code documents.step.<what>}
 * @param note what somebody wrote with it; may be empty
 */
public record DocumentStep(int version, Instant at, Optional<Actor> by, String what, String note) {}
