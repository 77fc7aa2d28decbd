/**
 * The auditor portal: who audits for the certification body sees, for a time and without an account, exactly the evidence pack
 * that top management released, asks questions and reads the answers. Serves ISO/IEC 42001:2023, 7.5.3 and 9.1, and
 * ISO/IEC 17021-1:2015, 9.4.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "ledger", "workflow", "pack", "certification"})
@NullMarked
package io.aimsflow.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
