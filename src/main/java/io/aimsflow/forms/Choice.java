package io.aimsflow.forms;

/**
 * One thing that a picker offers.
 *
 * @param id what the form submits
 * @param label how people call it
 * @param hint tells two of the same name apart, or empty
 */
public record Choice(String id, String label, String hint) {}
