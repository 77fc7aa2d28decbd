/**
 * The risk register: what may go wrong with the organisation's AI systems, how likely and how grave it is, by a matrix that is
 * a decision table, and the library of scenarios from which risks come. Serves ISO/IEC 42001:2023, 6.1.2 and 8.2.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "ledger", "search", "spreadsheets", "workflow", "systems"})
@NullMarked
package io.aimsflow.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
