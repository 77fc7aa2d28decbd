/**
 * What the organisation has set itself and who is able to do it: AI objectives that are approved, measured in time and pursued
 * when they are missed, and the competences that roles need. Serves ISO/IEC 42001:2023, 6.2, 7.2 and 9.1.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "pack",
            "identity",
            "forms",
            "ledger",
            "due",
            "search",
            "conformity",
            "evidence",
            "spreadsheets",
            "workflow"
        })
@NullMarked
package io.aimsflow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
