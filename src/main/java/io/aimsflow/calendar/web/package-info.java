/** The calendar's pages, and the feeds that calendar programs ask for. */
@org.jspecify.annotations.NullMarked
package io.aimsflow.calendar.web;
