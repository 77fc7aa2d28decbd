package io.aimsflow.concerns;

/** What an incident led to, in the words of Article 3, 49 of the EU AI Act; {@link #NONE} if nothing of it. */
public enum IncidentHarm {
    NONE,
    DEATH,
    HEALTH,
    INFRASTRUCTURE,
    RIGHTS,
    PROPERTY
}
