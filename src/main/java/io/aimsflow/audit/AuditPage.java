package io.aimsflow.audit;

import java.util.List;

/**
 * A page of the register, the newest first.
 *
 * @param next {@code after} of the next page; empty on the last one
 */
public record AuditPage(List<Audit> audits, String next) {}
