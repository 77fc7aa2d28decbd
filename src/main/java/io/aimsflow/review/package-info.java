/**
 * Top management's review of the AI management system: inputs with the figures of their day, kept as they were, contributions,
 * minutes, and the actions that follow. Serves ISO/IEC 42001:2023, 9.3. Other modules add to the inputs by
 * {@link io.aimsflow.review.ReviewInput}.
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
            "risk",
            "corrective"
        })
@NullMarked
package io.aimsflow.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
