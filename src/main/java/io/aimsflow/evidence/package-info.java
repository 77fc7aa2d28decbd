/**
 * Files that prove something: uploaded, kept by their hash, attached to a case and told to the ledger. Serves ISO/IEC
 * 42001, 7.5.3 (control of documented information).
 */
@ApplicationModule(allowedDependencies = {"forms", "identity", "ledger", "shared"})
@NullMarked
package io.aimsflow.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
