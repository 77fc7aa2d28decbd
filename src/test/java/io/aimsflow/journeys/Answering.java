package io.aimsflow.journeys;

import com.microsoft.playwright.Locator;

/** A task's form, filled in by the keys of its fields, whatever language it is shown in. */
final class Answering {

    private final TaskForm form;
    private final Wording words;

    Answering(TaskForm form, Wording words) {
        this.form = form;
        this.words = words;
    }

    Locator field(String key) {
        return form.field(words.label(key));
    }

    Answering fill(String key, String text) {
        return fill(key, 0, text);
    }

    Answering fill(String key, int row, String text) {
        form.fill(words.label(key), row, text);
        return this;
    }

    Answering choose(String key, String value) {
        form.choose(words.label(key), words.option(key, value));
        return this;
    }

    Answering select(String key, String value) {
        form.select(words.label(key), words.option(key, value));
        return this;
    }

    Answering tick(String key, String value) {
        form.tick(words.label(key), words.option(key, value));
        return this;
    }

    Answering tick(String key) {
        field(key).check();
        return this;
    }

    Answering pick(String key, String name) {
        form.pick(words.label(key), 0, name);
        return this;
    }

    /** Takes all rows out of the list. */
    Answering empty(String list) {
        form.empty(words.label(list));
        return this;
    }

    /** Picks somebody in the last row of a list. */
    Answering pick(String list, String key, String name) {
        form.pickIn(words.label(list), words.label(list, key), name);
        return this;
    }

    /** Submits what the server will refuse. */
    void press() {
        form.press();
    }

    /** Adds a row to the list. */
    Answering add(String list) {
        form.addTo(words.label(list));
        return this;
    }

    /** Submits, and waits until the server says that it has kept the answers. */
    void submit() {
        form.submit();
    }
}
