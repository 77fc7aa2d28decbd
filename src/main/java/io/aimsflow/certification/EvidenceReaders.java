package io.aimsflow.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Knows who outside may read the released evidence of an audit. Implemented by whoever lets them in. */
public interface EvidenceReaders {

    /**
     * Somebody who may read it now.
     *
     * @param until the last day on which they may
     */
    record Reader(String name, LocalDate until) {}

    /** Who may read the evidence of this audit now; nobody before it was released and after it is over. */
    List<Reader> of(UUID audit);

    /** The last day on which those may read who are let in by a release today. */
    LocalDate until(LocalDate endsOn);
}
