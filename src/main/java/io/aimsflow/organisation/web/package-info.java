/** The pages and the programming interface of objectives. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.organisation.web;
