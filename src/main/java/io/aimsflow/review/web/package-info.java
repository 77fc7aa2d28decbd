/** Pages, files and REST resources of management reviews. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.review.web;
