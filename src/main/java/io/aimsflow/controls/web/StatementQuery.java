package io.aimsflow.controls.web;

import io.aimsflow.controls.StatementLine;
import io.aimsflow.shared.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of a statement as they stand in the address.
 *
 * @param show {@code OPEN} for lines of which something is still to be said, name of an applicability or implementation
 * @param mine anything for controls that the person owns
 */
record StatementQuery(@Nullable String show, @Nullable String mine) {

    boolean finds(StatementLine line, PersonId me) {
        return shown(line)
                && (text(mine).isEmpty() || line.owner().filter(me::equals).isPresent());
    }

    boolean filtered() {
        return !(text(show) + text(mine)).isEmpty();
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!text(show).isEmpty()) {
            address.queryParam("show", text(show));
        }
        if (!text(mine).isEmpty()) {
            address.queryParam("mine", "yes");
        }
        return address.encode().toUriString();
    }

    private boolean shown(StatementLine line) {
        return switch (text(show)) {
            case "OPEN" -> !line.complete();
            case "INCLUDED", "EXCLUDED" ->
                line.applicability().map(Enum::name).orElse("").equals(show);
            case "NOT_STARTED", "PLANNED", "PARTLY", "IMPLEMENTED" ->
                line.implementation().map(Enum::name).orElse("").equals(show);
            default -> true;
        };
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
