package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts which rule refuses. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
