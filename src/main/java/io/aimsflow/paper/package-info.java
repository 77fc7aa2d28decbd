/**
 * Pages that people print or hand over: a template becomes a PDF, whatever module fills it. Serves ISO/IEC 42001:2023, 7.5.3:
 * documented information is available where it is needed.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.aimsflow.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
