/**
 * The state of the AI management system on one page, for those who answer for it: each figure leads to what stands behind it.
 * Keeps the state of conformity of each day. Serves ISO/IEC 42001:2023, 5.1 and 9.1.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "conformity", "due", "calendar", "risk", "corrective"})
@NullMarked
package io.aimsflow.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
