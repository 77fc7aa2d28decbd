/**
 * What the organisation stands in, what it has set itself and who is able to do it: issues of the context and interested parties
 * that are looked at each year, AI objectives that are approved, measured in time and pursued when they are missed, and the
 * competences that roles need. Serves ISO/IEC 42001:2023, 4.1, 4.2, 6.2, 7.2 and 9.1.
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
            "systems",
            "workflow"
        })
@NullMarked
package io.aimsflow.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
