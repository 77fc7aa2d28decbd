/** The pages and the interface for programs of certification. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.certification.web;
