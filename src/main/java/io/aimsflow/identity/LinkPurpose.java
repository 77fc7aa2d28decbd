package io.aimsflow.identity;

/** What a one-time link lets its person do. */
public enum LinkPurpose {
    /** Set the first password. */
    INVITATION,
    /** Set a new password instead of a forgotten one. */
    PASSWORD
}
