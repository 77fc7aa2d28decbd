/**
 * Tells people by mail what is asked of them and what became of it. Hears the events of the workflow and of identity, keeps
 * every mail in a queue that the administrator can read, and sends it over SMTP until it is taken. Knows no practice.
 *
 * <p>Serves ISO/IEC 42001:2023, 7.4 (communication).
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "workflow"})
@NullMarked
package io.aimsflow.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
