/** The steps of a management review. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.review.process;
