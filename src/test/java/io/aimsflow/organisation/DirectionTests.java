package io.aimsflow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTests {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 95, 95, true",
        "AT_LEAST, 94.9999, 95, false",
        "AT_LEAST, 96, 95, true",
        "AT_MOST, 3.00, 3, true",
        "AT_MOST, 3.01, 3, false",
        "AT_MOST, -1, 3, true"
    })
    void theTargetItselfCountsAsReached(Direction direction, BigDecimal value, BigDecimal target, boolean reached) {
        assertThat(direction.reached(value, target)).isEqualTo(reached);
    }
}
