/** The steps in which objectives are approved, measured and pursued. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.organisation.process;
