package io.aimsflow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.documents.Acknowledgement.State;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no database. */
class CampaignTests {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 4);
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"0, 0, 0, false", "3, 2, 66, false", "200, 199, 99, false", "3, 3, 100, true"})
    void onlyACompleteOneSaysHundredPercent(int asked, int confirmed, int percent, boolean complete) {
        var line = new CampaignLine(campaign(), "DOC-0001", "Policy", 1, asked, confirmed, 0, 0);

        assertThat(line.percent()).isEqualTo(percent);
        assertThat(line.complete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED, 0, false",
        "ASKED, 1, true",
        "QUESTION, 1, true",
        "CONFIRMED, 1, false",
        "RELEASED, 1, false",
        "EXCUSED, 1, false"
    })
    void isLateAfterItsDayUntilItIsConfirmed(State state, int days, boolean late) {
        var one = new Acknowledgement(
                UUID.randomUUID(), UUID.randomUUID(), SOMEBODY, CaseId.random(), DUE, state, "", "", Optional.empty());

        assertThat(one.late(DUE.plusDays(days))).isEqualTo(late);
    }

    @Test
    void anAudienceKeepsOnlyWhatItsKindNames() {
        var roles = Set.of(Role.RISK_OWNER);
        assertThat(new Audience(Audience.Kind.EVERYBODY, roles, Set.of(SOMEBODY)))
                .isEqualTo(Audience.everybody());
        assertThat(new Audience(Audience.Kind.ROLES, roles, Set.of(SOMEBODY))).isEqualTo(Audience.holders(roles));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAM-1", "cam-0001", "DOC-0001", "CAM-9999999999"})
    void anythingElseIsNoReference(String text) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Campaign.number(text));
    }

    private static Campaign campaign() {
        return new Campaign(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Audience.everybody(),
                DUE,
                "",
                Instant.EPOCH,
                SOMEBODY,
                Optional.empty(),
                "");
    }
}
