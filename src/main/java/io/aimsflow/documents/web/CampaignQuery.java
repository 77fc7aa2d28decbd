package io.aimsflow.documents.web;

import io.aimsflow.documents.CampaignFilter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the list of campaigns as they stand in the address. What is not understood counts as not said.
 *
 * @param state {@code OPEN} or {@code ENDED}
 * @param late anything for those in which somebody is late
 */
record CampaignQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String late,
        @Nullable String before) {

    CampaignFilter filter(int limit) {
        var open = switch (text(state)) {
            case "OPEN" -> Optional.of(true);
            case "ENDED" -> Optional.of(false);
            default -> Optional.<Boolean>empty();
        };
        return new CampaignFilter(
                text(q).replace("\0", "").strip(), open, !text(late).isEmpty(), number(text(before)), limit);
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(late)).isEmpty();
    }

    boolean isFirst() {
        return number(text(before)) == 0;
    }

    CampaignQuery before(int number) {
        return new CampaignQuery(q, state, late, number == 0 ? "" : Integer.toString(number));
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "state", state);
        add(address, "late", late);
        add(address, "before", before);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
