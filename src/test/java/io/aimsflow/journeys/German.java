package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.aimsflow.shared.Role;
import java.util.Locale;

/** Somebody who reads German: pages, models and forms speak it, whatever the browser prefers. */
final class German {

    private final Demonstration demonstration;
    private final Desk desk;

    German(Demonstration demonstration, Desk desk) {
        this.demonstration = demonstration;
        this.desk = desk;
    }

    void play() {
        var backstage = new Backstage(demonstration);
        var manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        var owner = demonstration.hire("Greta Sommer", "de", Role.AI_SYSTEM_OWNER);
        var number = backstage.report("Auf Deutsch", manager);
        backstage.confirm(number, "Auf Deutsch", owner);
        desk.signIn(owner);
        desk.open("/inbox");
        assertThat(desk.page().locator("html")).hasAttribute("lang", "de");
        assertThat(desk.page().locator("#inbox-title")).hasText("Posteingang");
        desk.row(number, "").click();
        var form = new TaskForm(desk.page()).ready();
        assertThat(form.field("Was wurde sofort getan?")).isVisible();
        form.press();
        assertThat(desk.page().locator(".error-summary")).containsText("Es gibt ein Problem");
    }
}
