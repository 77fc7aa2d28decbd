/** Drives a running server through its REST API, as programs and impatient people do: for the benchmark and the kill test. */
package io.aimsflow.load;
