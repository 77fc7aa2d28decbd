/**
 * The controls that the organisation has: those of Annex A and its own, who owns them, which requirements elsewhere they
 * serve, and the Statement of Applicability that says of each whether the organisation needs it and how far it is. Serves
 * ISO/IEC 42001:2023, 6.1.3.
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
            "spreadsheets",
            "paper",
            "workflow"
        })
@NullMarked
package io.aimsflow.controls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
