/**
 * The evidence pack: what an auditor is shown, in one ZIP file that proves by itself that nothing in it was changed. Each module
 * puts in what it keeps through {@link io.aimsflow.pack.PackSource}. Who may order, release and read a pack is decided by
 * whoever calls. Serves ISO/IEC 42001:2023, 7.5 and ISO/IEC 17021-1:2015, 9.6.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "ledger", "paper", "spreadsheets"})
@NullMarked
package io.aimsflow.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
