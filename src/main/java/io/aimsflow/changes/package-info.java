/**
 * Changes of the management system itself: proposed, planned with purpose, consequences, resources and a responsible person,
 * made by their date, and confirmed by somebody else. Serves ISO/IEC 42001:2023, 6.3.
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
            "workflow"
        })
@NullMarked
package io.aimsflow.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
