package io.aimsflow.conformity;

import java.util.List;

/**
 * What a module can tell of the state of clauses, read from what is stored now. Implemented as a bean. The report puts the
 * questions of all modules into one statement, so that it costs the same however many modules there are.
 */
public interface ConformityIndicator {

    /**
     * What to ask the database: a select of exactly one row whose named columns are numbers, texts or days. It may use the
     * parameters {@code :now} (an instant), {@code :today} (the day where the organisation is) and {@code :yearAgo} (an
     * instant). Blank if nothing is to be asked.
     */
    default String figures() {
        return "";
    }

    /** @param figures the row that was asked for; empty if nothing was */
    List<Indication> indications(Figures figures);
}
