package io.aimsflow.identity;

/** Which colours a person's pages have; {@code AUTO} follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK
}
