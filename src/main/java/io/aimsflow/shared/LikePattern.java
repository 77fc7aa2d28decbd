package io.aimsflow.shared;

/** Patterns for SQL's {@code like} and {@code ilike}. */
public final class LikePattern {

    private LikePattern() {}

    /** Fits what contains the text; {@code %}, {@code _} and {@code \} in it mean themselves. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
