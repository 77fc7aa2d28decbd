/**
 * The certificate of the AI management system, its cycle of surveillance and recertification audits, and the preparation of
 * each: readiness, gaps, release, results. Follows ISO/IEC 17021-1:2015, 9.1.3 and 9.6; serves ISO/IEC 42001:2023, 4.4 and 9.1.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "due",
            "identity",
            "ledger",
            "search",
            "conformity",
            "workflow",
            "pack",
            "corrective"
        })
@NullMarked
package io.aimsflow.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
