/** The pages of the workflow: the organisation's durations, and the clock of a demonstration. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.workflow.web;
