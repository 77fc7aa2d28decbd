/** What the model {@code corrective-action} calls: a handler per user task, the service task, functions and policies. */
@NullMarked
package io.aimsflow.corrective.process;

import org.jspecify.annotations.NullMarked;
