package io.aimsflow.certification;

import java.util.UUID;

/** An audit is over: its results were entered, or its preparation was cancelled. Nobody outside may see its evidence any more. */
public record AuditClosed(UUID audit) {}
