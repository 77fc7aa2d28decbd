/** The page of the search, and its suggestions. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.search.web;
