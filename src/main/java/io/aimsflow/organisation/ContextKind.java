package io.aimsflow.organisation;

import io.aimsflow.shared.NotFound;
import java.util.Arrays;

/** What an entry of the context is (ISO/IEC 42001:2023, 4.1 and 4.2). */
public enum ContextKind {
    /** Something inside or outside that bears on what the AI management system is to achieve. */
    ISSUE("ISS-", "organisation_issue_number"),
    /** Somebody who can affect it or is affected. */
    PARTY("PTY-", "organisation_party_number");

    private final String prefix;
    private final String sequence;

    ContextKind(String prefix, String sequence) {
        this.prefix = prefix;
        this.sequence = sequence;
    }

    /** Such as {@code ISS-0001}. */
    String reference(int number) {
        return "%s%04d".formatted(prefix, number);
    }

    String sequence() {
        return sequence;
    }

    public String messageKey() {
        return "organisation.context.kind." + name();
    }

    /** @throws NotFound if the text is no reference */
    static ContextKind of(String reference) {
        return Arrays.stream(values())
                .filter(kind -> reference.matches(kind.prefix + "[0-9]{4,9}"))
                .findFirst()
                .orElseThrow(() -> new NotFound("entry of the context", reference));
    }

    int number(String reference) {
        return Integer.parseInt(reference.substring(prefix.length()));
    }
}
