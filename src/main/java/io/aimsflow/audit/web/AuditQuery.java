package io.aimsflow.audit.web;

import io.aimsflow.audit.AuditFilter;
import io.aimsflow.audit.AuditState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the register as they stand in the address. What is not understood counts as not said. */
record AuditQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String after) {

    AuditFilter filter(int limit) {
        return new AuditFilter(
                AuditForms.text(q).replace("\0", "").strip(),
                Arrays.stream(AuditState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst(),
                AuditForms.text(after),
                limit);
    }

    boolean filtered() {
        return !(AuditForms.text(q) + AuditForms.text(state)).isEmpty();
    }

    AuditQuery after(String number) {
        return new AuditQuery(q, state, number);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!AuditForms.text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
