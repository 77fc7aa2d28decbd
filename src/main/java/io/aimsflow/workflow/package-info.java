/**
 * Runs the processes: checks and deploys models, starts cases, opens and completes tasks, watches deadlines. The only module
 * that knows the engine. Practices give it {@link io.aimsflow.workflow.UserTask} and
 * {@link io.aimsflow.workflow.ServiceTask} beans; it knows none of them.
 *
 * <p>Serves ISO/IEC 42001:2023, 4.4 and 8.1 (processes run as planned, and it can be shown).
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "forms", "ledger", "search", "due", "evidence", "conformity"})
@NullMarked
package io.aimsflow.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
