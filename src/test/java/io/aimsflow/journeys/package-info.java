/**
 * Whole journeys through the product, in a real browser, on a server as a newcomer starts it: with the demonstration,
 * timers that fire by themselves, and mails that go out.
 */
@org.jspecify.annotations.NullMarked
package io.aimsflow.journeys;
