/**
 * Nonconformities from their report to the proven effect of what was done about them: correction, cause, corrective action,
 * effectiveness. Serves ISO/IEC 42001:2023, 10.2, and with its follow-ups 10.1.
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
            "changes",
            "controls",
            "risk"
        })
@NullMarked
package io.aimsflow.corrective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
