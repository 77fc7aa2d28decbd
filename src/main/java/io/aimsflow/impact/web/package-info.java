/** Pages, papers and REST of the impact assessments. */
@NullMarked
package io.aimsflow.impact.web;

import org.jspecify.annotations.NullMarked;
