package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.aimsflow.identity.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** One browser at which people sit, and what they do there. */
final class Desk implements AutoCloseable {

    /** A loaded machine draws slowly. */
    private static final double PATIENCE = 30_000;

    private static final String IDLE = """
            () => new Promise((done) =>
              requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))))""";

    private static final AtomicInteger DESKS = new AtomicInteger();

    private final int number = DESKS.incrementAndGet();
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Request> underway = new HashSet<>();

    Desk(Browser browser, Demonstration demonstration) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(demonstration.address())
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.onRequest(this::begin);
        page.onRequestFinished(underway::remove);
        page.onRequestFailed(underway::remove);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    /** What the browser said was wrong: errors of scripts, resources that did not come, the content security policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void open(String path) {
        page.navigate(path);
    }

    /** A page that is left takes its requests along, and the browser does not tell of all of them. */
    private void begin(Request request) {
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            underway.clear();
        }
        underway.add(request);
    }

    /** Waits until all has come and is drawn. The second round is for what a script asked for when the first was over. */
    void rest() {
        for (var round = 0; round < 2; round++) {
            page.evaluate(IDLE);
            page.waitForCondition(underway::isEmpty);
        }
        page.evaluate(IDLE);
    }

    /** Chooses the person on the page where one signs in. */
    void signIn(Person person) {
        if (!page.url().contains("/sign-in")) {
            open("/sign-in");
        }
        choose(person);
    }

    /** Becomes somebody else, with two clicks. */
    void become(Person person) {
        page.locator(".avatar-button").click();
        page.locator(".menu[open] a[href$='/demo/people']").click();
        choose(person);
    }

    /** Looks the case up among the tasks of this list, and opens its task. */
    TaskForm task(String tab, String caseNumber) {
        return task(tab, caseNumber, "");
    }

    TaskForm task(String tab, String caseNumber, String title) {
        open("/inbox");
        page.locator(".tabs a")
                .filter(new Locator.FilterOptions().setHasText(tab))
                .click();
        assertThat(page.locator(".tabs a[aria-current=page]")).containsText(tab);
        page.locator(".inbox-search input[type=search]").fill(caseNumber);
        page.locator(".inbox-search button").click();
        row(caseNumber, title).click();
        return new TaskForm(page).ready();
    }

    /** Waits until somebody's answer has brought a task about this, and opens it. */
    TaskForm awaitTask(String filter, String text) {
        var row = row(text, "").first();
        Awaitility.await("task about " + text).atMost(Duration.ofSeconds(60)).until(() -> {
            open("/inbox?filter=" + filter + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            return row.isVisible();
        });
        row.click();
        return new TaskForm(page).ready();
    }

    Locator row(String caseNumber, String title) {
        return page.locator("a.task-row")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Opens the task about this, and answers by the keys of its form. */
    Answering answer(String filter, String text, Wording form) {
        return new Answering(awaitTask(filter, text), form);
    }

    /** Names somebody in a field of a page: in a list, or by a search where there are too many people to list. */
    void name(String field, Person person) {
        var list = page.locator("select#" + field);
        if (list.count() > 0) {
            list.selectOption(person.id().toString());
            return;
        }
        page.locator("#" + field).fill(person.name());
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person.name()))
                .first()
                .click();
    }

    /** Clicks the link, and answers the beginning of the file that comes. */
    String download(Locator link) {
        try (var in = Files.newInputStream(page.waitForDownload(link::click).path())) {
            return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** As an administrator does in the banner of the demonstration. */
    void moveClock(int days) {
        page.locator("#clock-days").fill(Integer.toString(days));
        page.locator(".demo-banner button").click();
        assertThat(page.locator(".clock-moved")).isVisible();
    }

    /** Keeps what the page shows, for whoever looks into a failure. */
    @Override
    public void close() {
        var picture = Path.of("target", "journeys", "desk-" + number + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        context.close();
    }

    private void choose(Person person) {
        press(person.name());
        assertThat(page.locator(".avatar-button")).hasAttribute("title", person.name());
    }

    private void hear(ConsoleMessage message) {
        var ofThePageItself = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (message.type().equals("error") && !ofThePageItself) {
            complaints.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
        }
    }
}
