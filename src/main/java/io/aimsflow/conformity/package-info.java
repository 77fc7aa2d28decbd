/**
 * How far the AI management system conforms, clause by clause, as the registers tell: each module reports its own state through
 * {@link io.aimsflow.conformity.ConformityIndicator}. What no register can tell yet, the organisation states itself in its gap
 * review. Serves ISO/IEC 42001:2023, 4.4 and 9.1.
 */
@ApplicationModule(allowedDependencies = {"shared", "pack", "identity", "ledger", "spreadsheets"})
@NullMarked
package io.aimsflow.conformity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
