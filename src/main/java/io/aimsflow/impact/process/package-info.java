/** What the model {@code ai-system-impact-assessment} calls: a handler per user task, for its decisions and its record. */
@NullMarked
package io.aimsflow.impact.process;

import org.jspecify.annotations.NullMarked;
