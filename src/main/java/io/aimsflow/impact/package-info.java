/**
 * AI system impact assessment: what an AI system does to people, groups and society, judged by decision tables, answered by
 * measures, decided on, and kept as a report that comes up for review again. Serves ISO/IEC 42001:2023, 6.1.4, 8.4 and A.5.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "pack",
            "identity",
            "forms",
            "ledger",
            "search",
            "due",
            "conformity",
            "evidence",
            "spreadsheets",
            "workflow",
            "systems",
            "paper"
        })
@NullMarked
package io.aimsflow.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
