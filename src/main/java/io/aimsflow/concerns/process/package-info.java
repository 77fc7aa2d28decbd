/** What the models {@code concern-handling} and {@code incident-handling} call. */
@NullMarked
package io.aimsflow.concerns.process;

import org.jspecify.annotations.NullMarked;
