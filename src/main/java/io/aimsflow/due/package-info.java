/**
 * How registers tell what is due when: each module that keeps days does so through {@link io.aimsflow.due.DueSource}, without
 * knowing who shows them. Serves ISO/IEC 42001:2023, 6.2 and 8.1: what has to be done, by whom, until when.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package io.aimsflow.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
