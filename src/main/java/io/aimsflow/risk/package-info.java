/**
 * The risk register: what may go wrong with the organisation's AI systems, how likely and how grave it is, by a matrix that is
 * a decision table, the library of scenarios from which risks come, and how they are treated. Serves ISO/IEC 42001:2023, 6.1.2,
 * 6.1.3, 8.2 and 8.3.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "pack",
            "identity",
            "ledger",
            "search",
            "due",
            "conformity",
            "spreadsheets",
            "workflow",
            "systems",
            "controls",
            "impact"
        })
@NullMarked
package io.aimsflow.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
