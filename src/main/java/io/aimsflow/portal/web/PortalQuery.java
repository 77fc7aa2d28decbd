package io.aimsflow.portal.web;

import io.aimsflow.pack.PackKind;
import io.aimsflow.pack.PackSearch;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an auditor looks for, as it stands in the address. What cannot be read is left out. */
record PortalQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String heading,
        @Nullable String after) {

    private static final int LONGEST = 200;

    PackSearch search() {
        var text = text(q).replace("\0", "").strip();
        return new PackSearch(
                text.substring(0, Math.min(text.length(), LONGEST)),
                Arrays.stream(PackKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst(),
                Optional.of(text(heading).replace("\0", "").strip())
                        .filter(wanted -> !wanted.isEmpty() && wanted.length() <= LONGEST),
                number());
    }

    boolean isFirst() {
        return number() == 0;
    }

    /** True if not all files are asked for. */
    public boolean filtered() {
        return !text(q).isBlank() || !text(kind).isEmpty() || !text(heading).isEmpty();
    }

    PortalQuery page(int after) {
        return new PortalQuery(q, kind, heading, after == 0 ? null : Integer.toString(after));
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "kind", kind);
        add(address, "heading", heading);
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text(value)));
        }
    }

    private int number() {
        return text(after).matches("\\d{1,9}") ? Integer.parseInt(text(after)) : 0;
    }

    private static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
