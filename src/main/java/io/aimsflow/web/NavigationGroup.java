package io.aimsflow.web;

import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Set;

/** Places that belong together; {@code headed} groups show their name. */
record NavigationGroup(String code, boolean headed, List<NavigationItem> items) {

    NavigationGroup onlyFor(Set<Role> held) {
        return new NavigationGroup(
                code, headed, items.stream().filter(item -> item.isFor(held)).toList());
    }
}
