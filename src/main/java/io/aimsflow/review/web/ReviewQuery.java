package io.aimsflow.review.web;

import io.aimsflow.review.ReviewFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the list as it stands in the address. What is not understood counts as not said. */
record ReviewQuery(@Nullable String q, @Nullable String after) {

    ReviewFilter filter(int limit) {
        return new ReviewFilter(search(), known() ? text(after) : "", limit);
    }

    String search() {
        return text(q).replace("\0", "").strip();
    }

    boolean filtered() {
        return !search().isEmpty();
    }

    /** True if it asks for a page behind the first one. */
    boolean known() {
        return text(after).matches("MR-[0-9]{4}-[0-9]{4,9}");
    }

    ReviewQuery after(String number) {
        return new ReviewQuery(q, number);
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (filtered()) {
            address.queryParam("q", "{q}");
        }
        if (known()) {
            address.queryParam("after", after);
        }
        return address.encode().buildAndExpand(search()).toUriString();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
