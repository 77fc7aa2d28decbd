package io.aimsflow.calendar;

import java.time.LocalDate;

/**
 * Days that somebody is asked to keep in mind.
 *
 * @param id stays the same however often it changes
 * @param sequence greater with each change, from 0
 * @param text more about it, below which its address is told
 * @param path of its page, beginning with a slash
 * @param lastDay as whole as all from the first day on
 * @param cancelled whether it is to be taken out of the calendar
 */
public record Appointment(
        String id,
        int sequence,
        String summary,
        String text,
        String path,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean cancelled) {}
