package io.aimsflow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseConformityTests {

    private final Clauses clauses = new Clauses();

    @Test
    void knowsEveryClauseInBothLanguagesInTheOrderOfTheStandard() {
        assertThat(clauses.all())
                .extracting(clause -> clause.ref().number())
                .hasSize(32)
                .startsWith("4.1", "4.2")
                .endsWith("10.1", "10.2");
        assertThat(clauses.all()).allSatisfy(clause -> {
            assertThat(clause.titleEn()).isNotBlank().isNotEqualTo(clause.titleDe());
            assertThat(clause.shownEn()).isNotBlank().isNotEqualTo(clause.shownDe());
        });
        assertThat(clauses.get("10.2").chapter()).isEqualTo("10");
        assertThatThrownBy(() -> clauses.get("11.1")).isInstanceOf(NotFound.class);
    }

    @Test
    void isAsGoodAsItsWorstFigure() {
        assertThat(clause(Optional.empty(), ConformityState.MET, ConformityState.NOT_MET, ConformityState.AT_RISK)
                        .state())
                .contains(ConformityState.NOT_MET);
        assertThat(clause(Optional.empty(), ConformityState.MET, ConformityState.AT_RISK)
                        .state())
                .contains(ConformityState.AT_RISK);
    }

    @Test
    void doesNotTakePeoplesWordForAFigure() {
        var stated = clause(Optional.of(Gap.IN_PLACE));
        var contradicted = clause(Optional.of(Gap.IN_PLACE), ConformityState.NOT_MET);

        assertThat(stated.state()).isEmpty();
        assertThat(stated.settled()).isTrue();
        assertThat(contradicted.state()).contains(ConformityState.NOT_MET);
        assertThat(contradicted.settled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10,0,MET", "0,0,MET", "10,1,AT_RISK", "10,2,NOT_MET", "10,10,NOT_MET"})
    void toleratesAShare(long all, long open, ConformityState state) {
        assertThat(ConformityState.ofShare(all, open, 0.2)).isEqualTo(state);
    }

    @Test
    void leadsThroughTheStepsInTurn() {
        var report = new ConformityReport(
                Instant.EPOCH,
                clauses.all().stream()
                        .map(clause -> new ClauseConformity(clause, List.of(), answer(Gap.IN_PLACE)))
                        .toList(),
                true);
        var unanswered = new ConformityReport(
                Instant.EPOCH,
                clauses.all().stream()
                        .map(clause -> new ClauseConformity(clause, List.of(), Optional.empty()))
                        .toList(),
                true);

        assertThat(report.nextStep()).isEmpty();
        assertThat(unanswered.nextStep().orElseThrow().step()).isEqualTo(GuidedStep.GAP_REVIEW);
        assertThat(unanswered.unmeasured()).isEqualTo(32);
        assertThat(report.steps()).allSatisfy(step -> assertThat(step.all()).isPositive());
    }

    private ClauseConformity clause(Optional<Gap> gap, ConformityState... states) {
        var indications = Arrays.stream(states)
                .map(state -> Indication.of("4.3", state, Role.AIMS_MANAGER, "/systems", "systems.indicator.none"))
                .toList();
        return new ClauseConformity(clauses.get("4.3"), indications, gap.flatMap(ClauseConformityTests::answer));
    }

    private static Optional<GapAnswer> answer(Gap gap) {
        return Optional.of(new GapAnswer(1, gap, "", Optional.empty(), new PersonId(UUID.randomUUID()), Instant.EPOCH));
    }
}
