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
        form.fill(words.label(key), text);
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

    void submit() {
        form.submit();
    }
}
