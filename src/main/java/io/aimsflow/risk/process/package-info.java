/** The assessment and treatment of risks as the engine runs it: constants of the model, its tasks and decisions. */
@NullMarked
package io.aimsflow.risk.process;

import org.jspecify.annotations.NullMarked;
