package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The form of a task, filled in by the words that stand at its fields. */
final class TaskForm {

    private final Page page;
    private final Locator form;

    TaskForm(Page page) {
        this.page = page;
        this.form = page.locator("[data-form]");
    }

    /** Waits until the form can be typed in. */
    TaskForm ready() {
        assertThat(form.locator(".task-form-foot button")).isVisible();
        return this;
    }

    Locator field(String label) {
        // the list of a picker has the same label
        return form.getByLabel(exactly(label)).and(page.locator("input, textarea, select"));
    }

    /** The browser reads the pattern, and knows no \\Q. */
    private static String literally(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    TaskForm fill(String label, String text) {
        return fill(label, 0, text);
    }

    TaskForm fill(String label, int index, String text) {
        field(label).nth(index).fill(text);
        return this;
    }

    TaskForm date(String label, int index, LocalDate day) {
        return fill(label, index, day.toString());
    }

    TaskForm choose(String question, String answer) {
        form.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Takes one from a list that opens, in the last row if there are rows. */
    TaskForm select(String label, String option) {
        labelled(".fjs-form-field-select", label).locator(".fjs-input-group").click();
        form.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(exactly(option)))
                .click();
        return this;
    }

    /** Ticks one of several boxes. */
    TaskForm tick(String question, String answer) {
        labelled(".fjs-form-field-checklist", question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    private Locator labelled(String kind, String label) {
        return form.locator(kind)
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".fjs-form-field-label")
                                .filter(new Locator.FilterOptions().setHasText(exactly(label)))))
                .last();
    }

    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + literally(text) + "\\s*\\*?\\s*$");
    }

    /** Types a part of the name or number and takes the suggestion. */
    TaskForm pick(String label, int index, String text) {
        return pick(field(label).nth(index), text);
    }

    /** The same in the last row of a list, where other lists have fields of the same name. */
    TaskForm pickIn(String list, String label, String text) {
        var rows = labelled(".fjs-form-field-dynamiclist", list);
        return pick(rows.getByLabel(exactly(label)).and(page.locator("input")).last(), text);
    }

    private TaskForm pick(Locator field, String text) {
        field.click();
        field.fill(text);
        var suggestion = page.getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(literally(text))))
                .first();
        suggestion.click();
        assertThat(suggestion).isHidden();
        return this;
    }

    TaskForm attach(String name, String content) {
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(form.locator(".own-files a").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
        return this;
    }

    TaskForm addAnother() {
        form.locator(".fjs-repeat-render-add").first().click();
        return this;
    }

    /** Adds a row to the list of this name. */
    TaskForm addTo(String list) {
        labelled(".fjs-form-field-dynamiclist", list)
                .locator(".fjs-repeat-render-add")
                .click();
        return this;
    }

    /** Takes all rows out of the list. */
    TaskForm empty(String list) {
        var remove = labelled(".fjs-form-field-dynamiclist", list).locator(".fjs-repeat-row-remove");
        for (var left = remove.count(); left > 0; left--) {
            remove.first().click();
            assertThat(remove).hasCount(left - 1);
        }
        return this;
    }

    TaskForm awaitDraft() {
        assertThat(form.locator(".draft-state")).containsText("Draft saved");
        return this;
    }

    void press() {
        form.locator(".task-form-foot button").click();
    }

    /** Submits, and waits until the server says that it has kept the answers. */
    void submit() {
        press();
        assertThat(page.locator(".task-done")).isVisible();
    }
}
