package io.aimsflow.changes.web;

import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.ProposedChange;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed about a change that they propose. */
record ProposalForm(@Nullable String kind, @Nullable String what) {

    /** @throws Refused if the kind is none */
    ProposedChange proposed() {
        var chosen = Arrays.stream(ChangeKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.at("kind", "change-missing"));
        return new ProposedChange(chosen, Objects.toString(what, ""), Optional.empty());
    }
}
