package io.aimsflow.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.shared.Role;
import java.util.Locale;

/** Two people have the same task before them. */
final class Race {

    private static final String TYPED = "My reason, typed with care";

    private final Demonstration demonstration;
    private final Chromium chromium;

    Race(Demonstration demonstration, Chromium chromium) {
        this.demonstration = demonstration;
        this.chromium = chromium;
    }

    /** The second is told what happened and keeps what they typed; the case has one record. */
    void play() {
        var backstage = new Backstage(demonstration);
        var manager = demonstration.somebody(Role.AIMS_MANAGER, Locale.ENGLISH);
        var deputy = demonstration.hire("Ines Almeida", "en", Role.AIMS_MANAGER);
        var number = backstage.report("Two look at this", manager);
        try (var one = chromium.desk(demonstration);
                var other = chromium.desk(demonstration)) {
            one.signIn(manager);
            other.signIn(deputy);
            var first = one.task("My groups", number).choose("What becomes", "It is no nonconformity");
            var second = other.task("My groups", number).choose("What becomes", "It is no nonconformity");
            second.fill("Reason", TYPED).awaitDraft();
            first.fill("Reason", "The first reason").submit();
            second.press();
            assertThat(other.page().locator(".error-summary")).containsText("Somebody else has completed this task");
            assertThat(second.field("Reason")).hasValue(TYPED);
        }
        assertThat(backstage.records(number)).as("records of the case").isEqualTo(1);
    }
}
