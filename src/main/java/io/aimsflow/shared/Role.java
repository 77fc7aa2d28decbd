package io.aimsflow.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person may be in the AI management system (ISO/IEC 42001:2023, 5.3 and A.3.2). The {@link #id()} is what process
 * models name as candidate group.
 */
public enum Role {
    TOP_MANAGEMENT,
    AIMS_MANAGER,
    AI_SYSTEM_OWNER,
    RISK_OWNER,
    CONTROL_OWNER,
    PROCESS_OWNER,
    INTERNAL_AUDITOR,
    LEAD_AUDITOR,
    DOCUMENT_OWNER,
    DATA_PROTECTION,
    EXTERNAL_AUDITOR,
    MEMBER,
    /** Runs the server: people, settings, models, mail, ledger. Not a role of the standard. */
    ADMINISTRATOR;

    /** The kebab-case name, such as {@code aims-manager}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role with this kebab-case name, if there is one. */
    public static Optional<Role> withId(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
