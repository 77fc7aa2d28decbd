/**
 * What is due when, from all registers, for each person what they may see: as a month, as a list, and as a feed for their own
 * calendar program. Knows no practice. Serves ISO/IEC 42001:2023, 6.2, 7.4 and 8.1.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "ledger", "due"})
@NullMarked
package io.aimsflow.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
