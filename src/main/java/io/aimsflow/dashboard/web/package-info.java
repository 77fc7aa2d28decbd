/** The page of the dashboard. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.dashboard.web;
