package io.aimsflow.organisation;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Role;
import java.util.Set;
import java.util.UUID;

/**
 * A competence that people with certain roles need (ISO/IEC 42001:2023, 7.2).
 *
 * @param version for optimistic locking
 * @param shownBy what shows that somebody has it
 * @param retired true if nobody needs it any more
 */
public record Competence(
        UUID id, int version, int number, String name, String shownBy, Set<Role> roles, boolean retired) {

    private static final String PREFIX = "COMP-";

    /** Such as {@code COMP-0001}. */
    public String reference() {
        return "%s%04d".formatted(PREFIX, number);
    }

    public String path() {
        return "/competences/" + reference();
    }

    String title() {
        return reference() + " " + (name.length() <= 180 ? name : name.substring(0, 179) + "…");
    }

    /** @throws NotFound if the text is no reference */
    static int number(String reference) {
        if (!reference.matches("COMP-[0-9]{4,9}")) {
            throw new NotFound("competence", reference);
        }
        return Integer.parseInt(reference.substring(PREFIX.length()));
    }
}
