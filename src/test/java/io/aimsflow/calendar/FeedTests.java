package io.aimsflow.calendar;

import static io.aimsflow.identity.Somebody.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.io.StringReader;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class FeedTests {

    private static final Pattern ADDRESS = Pattern.compile("<code>http://localhost:8080(/calendar/feeds/[^<]+)</code>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Calendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private Person owner;
    private String number;
    private LocalDate day;

    @BeforeEach
    void somethingDue() {
        owner = people.add(Somebody.named("Ida", Role.AI_SYSTEM_OWNER));
        var texts = SystemSamples.chatbot(owner.id());
        texts.put(AiSystemField.NAME, "Räder; Tore, und \\ so " + UUID.randomUUID());
        var manager = people.add(Somebody.with(Role.AIMS_MANAGER)).id();
        number = systems.register(texts, Actor.of(manager), Way.PAGE).number();
        day = calendar.today().plusDays(10);
        review(day);
    }

    @Test
    void isACalendarThatOtherProgramsRead() throws Exception {
        var event = events(text(address())).get(0);

        assertThat(event.getProperty("UID").map(Object::toString).orElse("")).contains("@localhost");
        assertThat(event.<DtStart<LocalDate>>getProperty("DTSTART")
                        .orElseThrow()
                        .getDate())
                .isEqualTo(day);
        assertThat(event.<DtEnd<LocalDate>>getProperty("DTEND").orElseThrow().getDate())
                .isEqualTo(day.plusDays(1));
        assertThat(event.<Summary>getProperty("SUMMARY").orElseThrow().getValue())
                .startsWith("Review of the AI system: " + number + " Räder; Tore, und \\ so ");
        assertThat(event.<Url>getProperty("URL").orElseThrow().getValue())
                .isEqualTo("http://localhost:8080/systems/" + number);
    }

    @Test
    void tellsAgainOnlyWhatChanged() throws Exception {
        var address = address();
        var first = mvc.perform(get(address)).andReturn().getResponse();
        var tag = first.getHeader("ETag");

        mvc.perform(get(address)).andExpect(content().string(first.getContentAsString()));
        mvc.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        review(day.plusDays(7));
        var moved = mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isOk());

        var before = events(first.getContentAsString()).get(0);
        var after = events(moved.andReturn().getResponse().getContentAsString()).get(0);
        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(sequence(before)).isZero();
        assertThat(sequence(after)).isEqualTo(1);
    }

    @Test
    void needsNoSessionAndMakesNone() throws Exception {
        mvc.perform(get(address()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(cookie().doesNotExist("SESSION"));
    }

    @Test
    void anAddressDiesWhenAnotherIsMade() throws Exception {
        var old = address();
        var current = address();

        mvc.perform(get(old).with(from("192.0.2.1"))).andExpect(status().isNotFound());
        mvc.perform(get(current)).andExpect(status().isOk());
        mvc.perform(post("/profile/calendar/off").with(signedIn(owner)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(current).with(from("192.0.2.2"))).andExpect(status().isNotFound());
    }

    @Test
    void endsWithTheAccount() throws Exception {
        var address = address();
        jdbc.sql("update identity_person set active = false where id = ?")
                .param(owner.id().value())
                .update();

        mvc.perform(get(address).with(from("192.0.2.3"))).andExpect(status().isNotFound());
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        var guesser = from("192.0.2.4");
        for (var i = 0; i < 20; i++) {
            mvc.perform(get(guess()).with(guesser)).andExpect(status().isNotFound());
        }
        mvc.perform(get(guess()).with(guesser));

        mvc.perform(get(guess()).with(guesser))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get(address()).with(guesser)).andExpect(status().isOk());
    }

    @Test
    void showsTheAddressOnlyOnce() throws Exception {
        var secret = address();

        mvc.perform(get("/profile/calendar").with(signedIn(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(secret))))
                .andExpect(content().string(containsString("Your calendar feed is on")));
        assertThat(jdbc.sql("select count(*) from calendar_feed where position(:secret in encode(hash, 'escape')) > 0")
                        .param("secret", secret.substring(secret.lastIndexOf('/') + 1, secret.length() - 4))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String guess() {
        return "/calendar/feeds/" + UUID.randomUUID() + ".ics";
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String uid(VEvent event) {
        return event.<Uid>getProperty("UID").orElseThrow().getValue();
    }

    private static int sequence(VEvent event) {
        return event.<Sequence>getProperty("SEQUENCE").orElseThrow().getSequenceNo();
    }

    private static List<VEvent> events(String text) throws Exception {
        var read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate().getEntries()).isEmpty();
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.getBytes("UTF-8").length).isLessThanOrEqualTo(75));
        return read.getComponents("VEVENT");
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String address() throws Exception {
        var page = mvc.perform(post("/profile/calendar").with(signedIn(owner)).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var found = ADDRESS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void review(LocalDate on) {
        jdbc.sql("update systems_system set next_review = ? where number = ?")
                .params(Date.valueOf(on), number)
                .update();
    }
}
