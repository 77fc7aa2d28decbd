/**
 * The organisation's internal audits: a programme that covers every clause in its cycle and is approved by top management,
 * audits by people who do not audit their own work, their findings and reports. Serves ISO/IEC 42001:2023, 9.2.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "pack",
            "due",
            "identity",
            "forms",
            "ledger",
            "search",
            "conformity",
            "evidence",
            "spreadsheets",
            "paper",
            "workflow",
            "notifications",
            "calendar",
            "systems",
            "controls",
            "corrective"
        })
@NullMarked
package io.aimsflow.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
