package io.aimsflow.journeys;

import com.microsoft.playwright.Page;
import io.aimsflow.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Takes the pictures of the README, of the demonstration as a newcomer finds it. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("docs", "screenshots");
    private static final String CASE = "NC-2026-0009";

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException {
        var data = Files.createTempDirectory("aimsflow");
        try (var demonstration = Demonstration.withHistory(data);
                var chromium = Chromium.start();
                var desk = chromium.desk(demonstration)) {
            desk.signIn(demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH));
            desk.open("/inbox?filter=groups");
            desk.page().locator("a.task-row").first().click();
            desk.page().locator(".task-form-foot button").waitFor();
            take(desk, "task.png", false);
            desk.open("/cases/" + CASE);
            take(desk, "case.png", true);
        }
        System.exit(0); // the mail server's threads are no daemons
    }

    private static void take(Desk desk, String name, boolean whole) {
        desk.page().locator(".diagram-canvas svg .djs-element").first().waitFor();
        desk.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name))
                        .setFullPage(whole));
    }
}
