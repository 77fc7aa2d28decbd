package io.aimsflow.corrective;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column that an import understands. Its explanation is message {@code corrective.import.column.<name>}. */
public enum ImportColumn {
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

    /** The name that the template uses. */
    public String header() {
        return headers.get(0);
    }

    public boolean required() {
        return this == TITLE || this == WHAT_HAPPENED;
    }

    /** The column with this header; upper case, and spaces or hyphens for underscores, make no difference. */
    static Optional<ImportColumn> withHeader(String header) {
        var name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(name))
                .findFirst();
    }
}
