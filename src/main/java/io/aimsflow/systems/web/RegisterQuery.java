package io.aimsflow.systems.web;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystemFilter.Sort;
import io.aimsflow.systems.RegisterState;
import io.aimsflow.systems.RiskClass;
import io.aimsflow.systems.Stage;
import io.aimsflow.systems.SystemKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the register as they stand in the address, so that one can save it. What is not understood counts as not
 * said.
 *
 * @param mine anything for what the person owns or stands in for
 */
record RegisterQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String stage,
        @Nullable String kind,
        @Nullable String riskClass,
        @Nullable String mine,
        @Nullable String sort,
        @Nullable String after) {

    AiSystemFilter filter(PersonId me, int limit) {
        return new AiSystemFilter(
                option(RegisterState.class, state),
                option(Stage.class, stage),
                option(SystemKind.class, kind),
                judged(),
                text(mine).isEmpty() ? Optional.empty() : Optional.of(me),
                text(q).replace("\0", ""),
                option(Sort.class, sort).orElse(Sort.NAME),
                text(after),
                limit);
    }

    boolean filtered() {
        return !(text(q) + text(state) + text(stage) + text(kind) + text(riskClass) + text(mine)).isEmpty();
    }

    /** True if it asks for the first page. */
    boolean isFirst() {
        return text(after).isEmpty();
    }

    /** This query, from where a page ended. */
    RegisterQuery after(String cursor) {
        return new RegisterQuery(q, state, stage, kind, riskClass, mine, sort, cursor);
    }

    /** The address that asks this. */
    String address(String path) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text(q));
        asked.put("state", text(state));
        asked.put("stage", text(stage));
        asked.put("kind", text(kind));
        asked.put("riskClass", text(riskClass));
        asked.put("mine", text(mine));
        asked.put("sort", text(sort));
        asked.put("after", text(after));
        var address = UriComponentsBuilder.fromPath(path);
        asked.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .forEach(part -> address.queryParam(part.getKey(), "{" + part.getKey() + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private String judged() {
        return AiSystemFilter.UNCLASSIFIED.equals(riskClass)
                ? AiSystemFilter.UNCLASSIFIED
                : option(RiskClass.class, riskClass).map(Enum::name).orElse("");
    }

    private static <E extends Enum<E>> Optional<E> option(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
