package io.aimsflow.forms;

import io.aimsflow.shared.RecordId;

/**
 * What {@link Records#keep} has kept.
 *
 * @param sha256 of the canonical content, in hexadecimal
 */
public record KeptRecord(RecordId id, String sha256) {}
