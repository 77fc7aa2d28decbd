package io.aimsflow.risk;

import java.util.UUID;

/** Identifies a risk. */
public record RiskId(UUID value) {

    public static RiskId random() {
        return new RiskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
