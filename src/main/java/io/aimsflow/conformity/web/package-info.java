/** Pages and REST resources of the conformity report. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.conformity.web;
