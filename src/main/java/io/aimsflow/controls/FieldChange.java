package io.aimsflow.controls;

/**
 * What became of one field.
 *
 * @param field message key is {@code controls.field.<field>}
 * @param before empty if there was nothing, as {@code after}
 */
public record FieldChange(String field, String before, String after) {}
