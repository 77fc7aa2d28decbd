package io.aimsflow.calendar;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.NewPerson;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class CalendarPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Calendar calendar;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private JdbcClient jdbc;

    private Person owner;
    private LocalDate today;

    @BeforeEach
    void owner() {
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        today = calendar.today();
    }

    @Test
    void drawsTheMonthInBothLanguages() throws Exception {
        var system = system(today.plusDays(1));
        var month = today.plusDays(1).toString().substring(0, 7);

        page(
                "/calendar?month=" + month,
                owner,
                system,
                "Review of the AI system",
                "<th scope=\"col\"><abbr title=\"Monday\"");
        var german = people.add(new NewPerson(
                "Jana", owner.id() + "@example.org", Locale.GERMAN, owner.zone(), owner.roles(), Optional.empty()));
        page("/calendar?month=2026-03&view=list", german, "März 2026", "Nichts ist fällig");
    }

    @Test
    void sendsTheListOfADay() throws Exception {
        var system = system(today.plusDays(1));

        page("/calendar?view=list&day=" + today.plusDays(1), owner, system);
        mvc.perform(get("/calendar?view=list&day=" + today.plusDays(2)).with(signedIn(owner)))
                .andExpect(content().string(not(containsString(system))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=2026-13",
                "month=999999999-01",
                "month=x%00",
                "day=2026-02-31&view=list",
                "view=sideways&whose=x&kind=%3Cscript%3E",
                "view=list&after=2026-02-31.x",
                "view=list&after=%00"
            })
    void takesWhatItDoesNotUnderstandAsNotSaid(String asked) throws Exception {
        mvc.perform(get("/calendar?" + asked).with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>"))));
    }

    private void page(String address, Person reader, String... texts) throws Exception {
        var page = mvc.perform(get(address).with(signedIn(reader))).andExpect(status().isOk());
        for (var text : texts) {
            page.andExpect(content().string(containsString(text)));
        }
    }

    private String system(LocalDate review) {
        var manager = people.add(Somebody.with(Role.AIMS_MANAGER)).id();
        var number = systems.register(SystemSamples.chatbot(owner.id()), Actor.of(manager), Way.PAGE)
                .number();
        jdbc.sql("update systems_system set next_review = ? where number = ?")
                .params(Date.valueOf(review), number)
                .update();
        return number;
    }
}
