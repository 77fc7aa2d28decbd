/** The pages of audit programmes and of internal audits. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.audit.web;
