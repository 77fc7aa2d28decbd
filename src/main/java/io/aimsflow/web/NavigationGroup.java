package io.aimsflow.web;

import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Places that belong together; {@code headed} groups show their name. */
record NavigationGroup(String code, boolean headed, List<NavigationItem> items) {

    NavigationGroup onlyFor(Set<Role> held) {
        return keep(item -> item.isFor(held));
    }

    NavigationGroup without(List<NavigationItem> others) {
        return keep(item -> !others.contains(item));
    }

    private NavigationGroup keep(Predicate<NavigationItem> kept) {
        return new NavigationGroup(code, headed, items.stream().filter(kept).toList());
    }
}
