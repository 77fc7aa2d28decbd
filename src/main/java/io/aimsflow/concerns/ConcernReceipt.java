package io.aimsflow.concerns;

/**
 * What the reporter gets, once.
 *
 * @param number the reference, such as {@code C-2026-0001}
 * @param secret with it one reads the answer; only its hash is kept
 */
public record ConcernReceipt(String number, String secret) {}
