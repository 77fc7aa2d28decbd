package io.aimsflow.web;

import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Set;

/** All places, in the order in which they are shown. */
final class Navigation {

    private static final Set<Role> EVERYBODY = Set.of();
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

    private static final Set<Role> LEDGER_READERS =
            Set.of(Role.ADMINISTRATOR, Role.AIMS_MANAGER, Role.INTERNAL_AUDITOR);

    private static final Set<Role> CONFORMITY_READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private static final Set<Role> RISK_READERS = Set.of(
            Role.AIMS_MANAGER,
            Role.TOP_MANAGEMENT,
            Role.INTERNAL_AUDITOR,
            Role.LEAD_AUDITOR,
            Role.RISK_OWNER,
            Role.AI_SYSTEM_OWNER);

    private static final Set<Role> IMPACT_READERS = Set.of(
            Role.AIMS_MANAGER,
            Role.TOP_MANAGEMENT,
            Role.INTERNAL_AUDITOR,
            Role.LEAD_AUDITOR,
            Role.DATA_PROTECTION,
            Role.AI_SYSTEM_OWNER);

    private static final Set<Role> RISK_FINDERS = Set.of(Role.AIMS_MANAGER, Role.RISK_OWNER, Role.AI_SYSTEM_OWNER);

    private static final List<NavigationGroup> GROUPS = List.of(
            new NavigationGroup(
                    "work",
                    false,
                    List.of(
                            new NavigationItem("inbox", "/inbox", "inbox", EVERYBODY, true),
                            place("dashboard", "/dashboard", "layout-dashboard", CONFORMITY_READERS),
                            place("calendar", "/calendar", "calendar", EVERYBODY),
                            place("cases", "/cases", "folders", EVERYBODY))),
            new NavigationGroup(
                    "ai",
                    true,
                    List.of(
                            place("systems", "/systems", "cpu", EVERYBODY),
                            place("impact", "/impact-assessments", "scale", IMPACT_READERS),
                            place("risks", "/risks", "alert-triangle", RISK_READERS),
                            place("controls", "/controls", "list-check", EVERYBODY))),
            new NavigationGroup(
                    "organisation",
                    true,
                    List.of(
                            place("context", "/context", "world", EVERYBODY),
                            place("objectives", "/objectives", "target-arrow", EVERYBODY),
                            place("documents", "/documents", "file-text", EVERYBODY),
                            place("competences", "/competences", "school", EVERYBODY),
                            place("changes", "/changes", "replace", EVERYBODY),
                            place("processes", "/processes", "sitemap", EVERYBODY))),
            new NavigationGroup(
                    "check",
                    true,
                    List.of(
                            place("conformity", "/conformity", "progress-check", CONFORMITY_READERS),
                            place("audits", "/audits", "clipboard-check", CONFORMITY_READERS),
                            place("reviews", "/reviews", "presentation", CONFORMITY_READERS),
                            place("certification", "/certification", "certificate", CONFORMITY_READERS),
                            place("improvement", "/nonconformities", "clipboard-list", EVERYBODY),
                            place("concerns", "/concerns", "message-report", EVERYBODY),
                            place("incidents", "/incidents", "urgent", EVERYBODY))),
            new NavigationGroup(
                    "administration",
                    true,
                    List.of(
                            place("people", "/administration/people", "users", ADMINISTRATOR),
                            place("settings", "/administration/settings", "settings", ADMINISTRATOR),
                            place("models", "/administration/models", "schema", ADMINISTRATOR),
                            place("mail", "/administration/mail", "mail", ADMINISTRATOR),
                            place("ledger", "/administration/ledger", "shield-check", LEDGER_READERS))));

    private static final List<NavigationItem> CREATABLE = List.of(
            place("ai-system", "/systems/new", "plus", EVERYBODY),
            place("risk", "/risks/new", "plus", RISK_FINDERS),
            place("nonconformity", "/nonconformities/new", "plus", EVERYBODY),
            place("concern", "/concern", "plus", EVERYBODY),
            place("incident", "/incidents/new", "plus", EVERYBODY));

    private Navigation() {}

    static List<NavigationGroup> of(Set<Role> held) {
        return GROUPS.stream()
                .map(group -> group.onlyFor(held))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** What the "New" menu offers. */
    static List<NavigationItem> creatable(Set<Role> held) {
        return CREATABLE.stream().filter(item -> item.isFor(held)).toList();
    }

    private static NavigationItem place(String code, String path, String icon, Set<Role> roles) {
        return new NavigationItem(code, path, icon, roles, false);
    }
}
