package io.aimsflow.audit;

import java.util.Optional;

/**
 * Which audits are asked for.
 *
 * @param search part of number or title; empty for all
 * @param after number where the page before ended; empty for the first
 */
public record AuditFilter(String search, Optional<AuditState> state, String after, int limit) {}
