/** The steps in which an audit of the certification body is prepared and gaps before it are closed. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.certification.process;
