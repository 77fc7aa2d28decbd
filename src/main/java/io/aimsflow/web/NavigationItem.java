package io.aimsflow.web;

import io.aimsflow.shared.Role;
import java.util.Set;

/**
 * A place that the navigation leads to.
 *
 * @param code names it in {@code web.navigation.<code>}
 * @param icon of Tabler's outline set, also listed in {@code src/main/frontend/icons.mjs}
 * @param roles who may go there; empty for everybody inside the organisation
 * @param counted whether the number of open tasks stands beside it
 */
record NavigationItem(String code, String path, String icon, Set<Role> roles, boolean counted) {

    boolean isFor(Set<Role> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
