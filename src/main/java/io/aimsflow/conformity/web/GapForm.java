package io.aimsflow.conformity.web;

import io.aimsflow.conformity.GapAnswer;
import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a clause, or a program sent.
 *
 * @param version of the answer that it is based on; none for the first
 * @param gap name of a {@link Gap}
 * @param responsible a person's id
 */
record GapForm(
        @Nullable Integer version,
        @Nullable String gap,
        @Nullable String note,
        @Nullable String responsible) {

    static GapForm of(Optional<GapAnswer> answer) {
        return new GapForm(
                answer.map(GapAnswer::version).orElse(0),
                answer.map(given -> given.gap().name()).orElse(""),
                answer.map(GapAnswer::note).orElse(""),
                answer.flatMap(GapAnswer::responsible).map(PersonId::toString).orElse(""));
    }

    /** The same words, based on what somebody else answered meanwhile. */
    GapForm over(Optional<GapAnswer> newer) {
        return new GapForm(newer.map(GapAnswer::version).orElse(0), gap, note, responsible);
    }

    int basedOn() {
        return version == null ? 0 : version;
    }

    /** @throws Refused if nothing, or nothing known, was chosen */
    Gap chosen() {
        return Arrays.stream(Gap.values())
                .filter(each -> each.name().equals(gap))
                .findFirst()
                .orElseThrow(() -> Refused.at("gap", "conformity-gap-missing"));
    }

    String typedNote() {
        return Objects.toString(note, "").strip();
    }

    /** @throws Refused if it is no person's id */
    Optional<PersonId> person() {
        var id = Objects.toString(responsible, "").strip();
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(PersonId.of(id));
        } catch (NotFound noId) {
            throw Refused.at("responsible", "conformity-person-unknown");
        }
    }
}
