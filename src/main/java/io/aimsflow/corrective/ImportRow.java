package io.aimsflow.corrective;

/** A line of the file, as it would be reported. */
public record ImportRow(int line, ReportNonconformity report) {}
