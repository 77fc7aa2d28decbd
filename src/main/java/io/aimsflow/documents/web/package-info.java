/** Pages, files and REST resources of documents. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.documents.web;
