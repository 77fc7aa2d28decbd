package io.aimsflow.forms;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A form's regular expression, restricted to what the browser and the server understand alike, matched with a bounded
 * number of steps.
 */
record SafePattern(Pattern pattern) {

    private static final int STEPS = 1_000_000;
    private static final Pattern ESCAPE = Pattern.compile("\\\\.", Pattern.DOTALL);
    private static final Pattern JAVA_ESCAPE = Pattern.compile("\\\\[QEAZzGRXhHkpPNae0-9]");
    private static final Pattern JAVA_ONLY = Pattern.compile("\\(\\?(?![:=!])|[*+?}]\\+|&&|\\[[^\\]]*\\[");
    private static final Pattern EXPLOSIVE = Pattern.compile("\\((\\?:)?(\\\\.|\\[[^\\]]*\\]|[^()\\\\])[*+]\\)[*+{]");

    /** @throws IllegalArgumentException saying what is wrong with the expression */
    static SafePattern of(String expression) {
        if (expression.length() > Limits.PATTERN_CHARS) {
            throw new IllegalArgumentException("is longer than " + Limits.PATTERN_CHARS + " characters");
        }
        String plain = ESCAPE.matcher(expression).replaceAll("_");
        if (JAVA_ESCAPE.matcher(expression.replace("\\\\", "")).find()
                || JAVA_ONLY.matcher(plain).find()) {
            throw new IllegalArgumentException("uses syntax that browsers and the server do not share");
        }
        if (EXPLOSIVE.matcher(expression).find()) {
            throw new IllegalArgumentException("repeats a repetition, which can take for ever");
        }
        try {
            return new SafePattern(Pattern.compile(expression));
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw new IllegalArgumentException("is no regular expression");
        }
    }

    /** Does some part of the text match? Also false if that cannot be told in a million steps. */
    boolean matches(String text) {
        try {
            return pattern.matcher(new Counted(text, new int[] {STEPS})).find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {}

    /** Counts what a matcher reads, its only way to be stopped. */
    private record Counted(String text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
