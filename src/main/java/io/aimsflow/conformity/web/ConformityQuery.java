package io.aimsflow.conformity.web;

import io.aimsflow.conformity.ClauseConformity;
import io.aimsflow.conformity.ConformityState;
import io.aimsflow.shared.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the report as they stand in the address. What is not understood finds nothing less.
 *
 * @param state name of a {@link ConformityState}, or {@code UNMEASURED}
 * @param chapter such as 6
 * @param answer name of a gap, or {@code NONE} for clauses without an answer
 * @param mine anything for what the person sees to
 */
record ConformityQuery(
        @Nullable String state,
        @Nullable String chapter,
        @Nullable String answer,
        @Nullable String mine) {

    static final List<String> STATES = List.of("MET", "AT_RISK", "NOT_MET", "UNMEASURED");
    static final List<String> ANSWERS = List.of("NONE", "MISSING", "PARTLY", "IN_PLACE");
    static final List<String> CHAPTERS = List.of("4", "5", "6", "7", "8", "9", "10");

    boolean filtered() {
        return STATES.contains(text(state))
                || CHAPTERS.contains(text(chapter))
                || ANSWERS.contains(text(answer))
                || !text(mine).isEmpty();
    }

    boolean finds(ClauseConformity clause, PersonId me) {
        return matches(state, STATES, clause.state().map(Enum::name).orElse("UNMEASURED"))
                && matches(chapter, CHAPTERS, clause.clause().chapter())
                && matches(
                        answer,
                        ANSWERS,
                        clause.answer().map(given -> given.gap().name()).orElse("NONE"))
                && (text(mine).isEmpty()
                        || clause.responsible().filter(me::equals).isPresent());
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "state", state);
        add(address, "chapter", chapter);
        add(address, "answer", answer);
        add(address, "mine", mine);
        return address.encode().toUriString();
    }

    private static boolean matches(@Nullable String wanted, List<String> known, String actual) {
        return !known.contains(text(wanted)) || actual.equals(wanted);
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            address.queryParam(name, value);
        }
    }

    private static String text(@Nullable String value) {
        return Objects.toString(value, "");
    }
}
