/** How an auditor's question is answered. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.portal.process;
