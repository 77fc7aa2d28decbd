package io.aimsflow.notifications;

import static io.aimsflow.audit.AuditWalk.actor;
import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.audit.Audit;
import io.aimsflow.audit.AuditWalk;
import io.aimsflow.audit.AuditWalk.Crew;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.ApplicationClock;
import io.aimsflow.workflow.Cases;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The days of an audit in the calendars of whoever takes part in it. */
@MailTest
class AuditAppointmentMailsTests {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MailSending sending;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private ApplicationClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private TransactionOperations transaction;

    private AuditWalk walk;
    private Crew crew;
    private Audit audit;
    private LocalDate from;
    private MailServer server;

    @BeforeEach
    void plan() {
        server = MailServer.start();
        walk = beans.createBean(AuditWalk.class);
        crew = walk.crew();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        audit = walk.begun(crew, today);
        from = today.plusDays(30);
        walk.plan(audit, crew, from);
        send();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    /** One entry as it was mailed. */
    private record Entry(String text, String contentType, String method, VEvent event) {

        String value(String property) {
            return event.getProperty(property).orElseThrow().getValue();
        }
    }

    @Test
    void everybodyWhoTakesPartGetsAnEntryWithItsDays() throws Exception {
        for (var person : new Person[] {crew.auditee(), crew.auditor(), crew.lead()}) {
            var entry = entry(person, 1);

            assertThat(entry.method()).isEqualTo("REQUEST");
            assertThat(entry.contentType()).startsWith("text/calendar").contains("method=REQUEST");
            assertThat(entry.value("DTSTART")).isEqualTo(written(from));
            assertThat(entry.value("DTEND")).isEqualTo(written(from.plusDays(2)));
            assertThat(entry.value("SEQUENCE")).isEqualTo("0");
            assertThat(entry.value("SUMMARY")).contains(audit.number(), audit.title());
            assertThat(entry.value("ATTENDEE")).isEqualTo("mailto:" + person.email());
            assertThat(entry.value("ORGANIZER")).isEqualTo("mailto:aimsflow@aims.example.org");
            assertThat(entry.value("URL")).isEqualTo("https://aims.example.org/audits/" + audit.number());
            assertThat(entry.text()).contains("First day: ");
        }
        assertThat(server.receivedBy(crew.manager().email())).isEmpty();
    }

    @Test
    void itMovesInTheCalendarsOfThoseWhoStayAndLeavesTheOthers() throws Exception {
        var before = entry(crew.auditee(), 1);
        walk.complete(
                audit.caseId(),
                "userTask_confirm",
                crew.auditee(),
                Map.of("decision", "NO", "proposal", "A week later"));
        var newcomer = people.add(Somebody.with(Role.INTERNAL_AUDITOR));
        walk.complete(audit.caseId(), "userTask_plan", crew.lead(), AuditWalk.plan(crew, newcomer, from.plusDays(7)));
        send();

        var moved = entry(crew.auditee(), 2);
        assertThat(moved.value("UID")).isEqualTo(before.value("UID"));
        assertThat(moved.value("SEQUENCE")).isEqualTo("1");
        assertThat(moved.value("DTSTART")).isEqualTo(written(from.plusDays(7)));
        assertThat(moved.text()).contains("has new dates");
        assertThat(entry(newcomer, 1).method()).isEqualTo("REQUEST");
        var left = entry(crew.auditor(), 2);
        assertThat(left.method()).isEqualTo("CANCEL");
        assertThat(left.value("UID")).isEqualTo(before.value("UID"));
        assertThat(left.value("SEQUENCE")).isEqualTo("1");
    }

    @Test
    void itLeavesAllCalendarsWhenTheAuditIsCancelled() throws Exception {
        cases.cancel(audit.caseId(), actor(crew.manager()), "No longer needed");
        send();

        for (var person : new Person[] {crew.auditee(), crew.auditor(), crew.lead()}) {
            var entry = entry(person, 2);
            assertThat(entry.method()).isEqualTo("CANCEL");
            assertThat(entry.contentType()).contains("method=CANCEL");
            assertThat(entry.value("STATUS")).isEqualTo("CANCELLED");
            assertThat(entry.value("UID")).isEqualTo(entry(person, 1, 0).value("UID"));
            assertThat(entry.value("SEQUENCE")).isEqualTo("1");
        }
    }

    /** Sends the entries; what else these people are told is not looked at. */
    private void send() {
        new Events(publisher, transaction, jdbc).publish();
        jdbc.sql("delete from notifications_mail where state = 'PENDING' and enclosure_key is distinct from ?")
                .param(audit.number())
                .update();
        sending.sendDue();
    }

    /** The last of so many. */
    private Entry entry(Person person, int count) throws Exception {
        return entry(person, count, count - 1);
    }

    private Entry entry(Person person, int count, int which) throws Exception {
        var received = server.receivedBy(person.email(), count);
        assertThat(server.receivedBy(person.email())).hasSizeGreaterThanOrEqualTo(count);
        var parts = MailParts.of(received.get(which));
        assertThat(parts.file().getFileName()).isEqualTo(audit.number().toLowerCase() + ".ics");
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(parts.bytes()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return new Entry(
                parts.text(),
                parts.file().getContentType().replaceAll("\\s+", " "),
                calendar.getProperty("METHOD").orElseThrow().getValue(),
                calendar.<VEvent>getComponents("VEVENT").get(0));
    }

    private static String written(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
