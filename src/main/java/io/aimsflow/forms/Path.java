package io.aimsflow.forms;

/** Where a value stands, such as {@code actions[1].due}. */
record Path(String text) {

    static final Path ROOT = new Path("");

    Path key(String key) {
        return new Path(text.isEmpty() ? key : text + "." + key);
    }

    Path row(int index) {
        return new Path(text + "[" + index + "]");
    }

    @Override
    public String toString() {
        return text;
    }
}
