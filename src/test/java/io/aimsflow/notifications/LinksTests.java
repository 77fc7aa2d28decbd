package io.aimsflow.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.shared.WorkItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    @Test
    void buildsAddressesFromTheConfiguredBase() {
        var task = WorkItemId.random();
        var links = new Links("https://aims.example.org/app/");

        assertThat(links.task(task)).isEqualTo("https://aims.example.org/app/tasks/" + task);
        assertThat(links.caseOf("NC-2026-0042")).isEqualTo("https://aims.example.org/app/cases/NC-2026-0042");
        assertThat(links.host()).isEqualTo("aims.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aims.example.org", "javascript:alert(1)", "ftp://aims.example.org"})
    void refusesABaseThatIsNoWebAddress(String base) {
        assertThatThrownBy(() -> new Links(base)).isInstanceOf(IllegalArgumentException.class);
    }
}
