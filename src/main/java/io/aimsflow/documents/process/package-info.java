/** The steps in which documents are reviewed, approved and looked at again. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.documents.process;
