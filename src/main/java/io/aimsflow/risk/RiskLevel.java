package io.aimsflow.risk;

/** How much a risk weighs, the least first. Text: {@code risk.level.<name>}. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** 1 to 4; the appetite is set as such a number. */
    public int rank() {
        return ordinal() + 1;
    }

    /** @throws IllegalArgumentException unless it is 1 to 4 */
    static RiskLevel ofRank(int rank) {
        if (rank < 1 || rank > values().length) {
            throw new IllegalArgumentException("No level " + rank);
        }
        return values()[rank - 1];
    }
}
