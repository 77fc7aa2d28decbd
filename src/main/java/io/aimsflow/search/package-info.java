/**
 * One search over all registers: each module that keeps something finds its own through
 * {@link io.aimsflow.search.SearchSource}, and only what the person may see. Serves ISO/IEC 42001:2023, 7.5.3: documented
 * information is found where it is needed.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package io.aimsflow.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
