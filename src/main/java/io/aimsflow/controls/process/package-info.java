/** The steps in which a Statement of Applicability is approved. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.controls.process;
