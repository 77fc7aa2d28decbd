/**
 * The demonstration: an invented organisation whose people have worked on published incidents for some months. Everything in
 * it was done by the modules' own means, as its people would have done it; only the time was moved. In demo mode only.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "evidence",
            "conformity",
            "workflow",
            "systems",
            "controls",
            "impact",
            "risk",
            "documents",
            "corrective",
            "organisation",
            "review",
            "dashboard",
            "concerns",
            "certification",
            "audit"
        })
@NullMarked
package io.aimsflow.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
