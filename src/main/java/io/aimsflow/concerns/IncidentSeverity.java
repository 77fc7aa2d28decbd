package io.aimsflow.concerns;

/** How grave an incident is, apart from any law. */
public enum IncidentSeverity {
    LOW(1),
    MODERATE(3),
    HIGH(5);

    private final int degree;

    IncidentSeverity(int degree) {
        this.degree = degree;
    }

    /** On the risk register's scale from 1 to 5. */
    int degree() {
        return degree;
    }
}
