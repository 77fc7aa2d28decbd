/** The pages of tasks and cases. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.inbox.web;
