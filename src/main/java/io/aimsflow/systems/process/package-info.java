/** What the model {@code ai-system-intake} calls: a handler per user task and for its decision, and policies. */
@NullMarked
package io.aimsflow.systems.process;

import org.jspecify.annotations.NullMarked;
