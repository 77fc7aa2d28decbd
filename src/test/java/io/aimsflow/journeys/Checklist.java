package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.aimsflow.identity.Person;

/** The page on which an auditor judges the lines of a checklist. */
final class Checklist {

    private final Desk desk;
    private final Speech speech;
    private int position = 1;

    Checklist(Desk desk, Speech speech) {
        this.desk = desk;
        this.speech = speech;
    }

    void open(String audit) {
        desk.open("/audits/" + audit + "/conduct");
    }

    Checklist judge(int position, String verdict, String note) {
        line(position)
                .getByLabel(speech.text("audit.verdict." + verdict), new Locator.GetByLabelOptions().setExact(true))
                .check();
        note(position).fill(note);
        return save(position);
    }

    Checklist save(int position) {
        this.position = position;
        line(position)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(speech.text("audit.line.save")))
                .click();
        return this;
    }

    /** The line that was saved last names who did. */
    void saved(Person person) {
        assertThat(line(position).locator(".form-foot")).containsText(person.name());
        assertThat(line(position).locator(".alert-warn")).isHidden();
    }

    /** So many lines are judged, as the top of the page says without being loaded again. */
    void judged(int lines, int of) {
        assertThat(desk.page().locator("#progress")).hasText(speech.text("audit.progress", lines, of));
    }

    /** Somebody else came first: their verdict is told, and what was typed stands below. */
    void overtakenBy(Person first, String typed) {
        var told = line(position).locator(".alert-warn");
        assertThat(told).containsText(speech.text("conflict.audit-line-judged", position));
        assertThat(told).containsText(first.name());
        assertThat(note(position)).hasValue(typed);
    }

    void holds(int position, String verdict, String note) {
        assertThat(line(position).locator("input[value=" + verdict + "]")).isChecked();
        assertThat(note(position)).hasValue(note);
    }

    /** By how many pixels the page is wider than the window. */
    int tooWide() {
        var wide = desk.page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        return ((Number) wide).intValue();
    }

    private Locator line(int position) {
        return desk.page()
                .locator("section.card")
                .filter(new Locator.FilterOptions().setHas(desk.page().locator("#title-" + position)));
    }

    private Locator note(int position) {
        return line(position).locator("textarea");
    }
}
