/** The steps in which changes are reviewed, approved and looked at again. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.changes.process;
