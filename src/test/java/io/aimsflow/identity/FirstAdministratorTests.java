package io.aimsflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String LINK = "http://localhost:8080/links/";

    @Autowired
    private People people;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void closeAllAccounts() {
        jdbc.sql("update identity_person set active = false").update();
    }

    @Test
    void printsALinkForTheAdministratorUntilSomebodyHasAPassword(CapturedOutput console) {
        Person administrator = existing();
        int begin = console.getOut().length();
        start(false);

        assertThat(links.find(printed(console.getOut().substring(begin))).map(OneTimeLinks.Link::person))
                .contains(administrator.id());

        jdbc.sql("update identity_person set password_hash = 'set' where id = ?")
                .param(administrator.id().value())
                .update();
        int length = console.getOut().length();
        start(false);
        assertThat(console.getOut().substring(length)).doesNotContain(LINK);
    }

    @Test
    void makesNobodyInDemoMode(CapturedOutput console) {
        int length = console.getOut().length(); // the test may be the first to start the server, which prints a link
        start(true);

        assertThat(people.holders(Role.ADMINISTRATOR)).isEmpty();
        assertThat(console.getOut().substring(length)).doesNotContain(LINK);
    }

    /** Committed before this test, as links are minted in a transaction of their own. */
    private Person existing() {
        Person first = people.list(new PeopleFilter("", java.util.Optional.of(Role.ADMINISTRATOR), true), 1, 0)
                .get(0);
        jdbc.sql("update identity_person set active = true, password_hash = null where id = ?")
                .param(first.id().value())
                .update();
        return first;
    }

    private void start(boolean demo) {
        new FirstAdministrator(people, links, jdbc, new DemoMode(demo), "first@example.org").letIn();
    }

    private static String printed(String out) {
        return out.substring(out.indexOf(LINK) + LINK.length()).split("\\s")[0];
    }
}
