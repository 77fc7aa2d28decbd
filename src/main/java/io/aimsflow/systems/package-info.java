/**
 * The register of AI systems: purpose, the organisation's role, life-cycle stage, owner, components; how systems come into it,
 * what class of the EU AI Act they are of, and what a change to them sets off. Serves ISO/IEC 42001:2023, 4.3, 8.1 and A.4 to
 * A.6.
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
            "workflow"
        })
@NullMarked
package io.aimsflow.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
