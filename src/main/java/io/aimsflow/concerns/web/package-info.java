/** Pages and REST resources of concerns and incidents, and the page on which strangers report. */
@NullMarked
package io.aimsflow.concerns.web;

import org.jspecify.annotations.NullMarked;
