/**
 * Concerns that anybody reports about the organisation's AI, also without an account, and incidents with AI systems: triage,
 * conversation with whoever reported, who must be informed by when, lessons. Serves ISO/IEC 42001:2023, A.3.3 and A.8.4.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "pack",
            "identity",
            "forms",
            "ledger",
            "search",
            "conformity",
            "evidence",
            "spreadsheets",
            "workflow",
            "systems",
            "risk",
            "corrective"
        })
@NullMarked
package io.aimsflow.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
