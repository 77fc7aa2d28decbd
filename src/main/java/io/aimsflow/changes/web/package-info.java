/** Pages, files and REST resources of changes. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.changes.web;
