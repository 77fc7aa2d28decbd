package io.aimsflow.certification;

/** What the certification body decided after an audit. */
public enum Outcome {
    CONFIRMED,
    CONFIRMED_WITH_FINDINGS,
    NOT_CONFIRMED
}
