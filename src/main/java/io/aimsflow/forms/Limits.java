package io.aimsflow.forms;

/** How large a form or a submission may be: far above what people need, far below what hurts the server. */
final class Limits {

    static final int FORM_BYTES = 1024 * 1024;
    static final int FORM_DEPTH = 64;
    static final int COMPONENTS = 500;
    static final int COMPONENT_DEPTH = 8;
    static final int OPTIONS = 500;
    static final int EXPRESSION_CHARS = 2_000;
    static final int PATTERN_CHARS = 500;
    static final int SUBMISSION_CHARS = 256 * 1024;
    static final int TEXT_CHARS = 20_000;
    static final int LIST_ITEMS = 200;
    static final int NUMBER_DIGITS = 30;

    private Limits() {}
}
