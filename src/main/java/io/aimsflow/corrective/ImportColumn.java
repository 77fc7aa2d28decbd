package io.aimsflow.corrective;

import io.aimsflow.spreadsheets.SheetColumn;
import java.util.List;

/** A column that an import understands. Its explanation is message {@code corrective.import.column.<name>}. */
public enum ImportColumn implements SheetColumn {
    ID("id", "external_reference"),
    TITLE("title"),
    WHAT_HAPPENED("what_happened"),
    DATE("date", "occurred_on"),
    PLACE("where", "organisation"),
    AFFECTED_SYSTEMS("system", "affected_systems"),
    FOUND_BY("found_by"),
    SOURCE("source"),
    REQUIREMENT("requirement"),
    SEVERITY("severity"),
    BODY_DEADLINE("body_deadline"),
    HARMED("harmed"),
    DOMAIN("domain");

    private final List<String> headers;

    ImportColumn(String... headers) {
        this.headers = List.of(headers);
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean required() {
        return this == TITLE || this == WHAT_HAPPENED;
    }
}
