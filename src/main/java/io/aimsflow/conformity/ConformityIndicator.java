package io.aimsflow.conformity;

import java.util.List;

/**
 * What a module can tell of the state of clauses, read from what is stored now. Implemented as a bean; asked by whoever shows
 * or freezes the report, within a transaction that only reads.
 */
public interface ConformityIndicator {

    /** At best with one statement, however long the registers are. */
    List<Indication> indications();
}
