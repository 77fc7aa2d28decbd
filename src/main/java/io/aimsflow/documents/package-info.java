/**
 * The organisation's documented information: policies, procedures and plans with an owner and versions that are reviewed,
 * approved by somebody else, come into effect on a day, are reviewed in time and withdrawn with a reason. Serves ISO/IEC
 * 42001:2023, 7.5.
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
            "paper",
            "workflow"
        })
@NullMarked
package io.aimsflow.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
