package io.aimsflow.impact;

/** Whether an impact is good or bad for those whom it meets. Text: {@code impact.nature.<name>}. */
public enum Nature {
    HARM,
    BENEFIT
}
