package io.aimsflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aimsflow.IntegrationTest;
import io.aimsflow.calendar.CalendarFilter.Whose;
import io.aimsflow.corrective.Nonconformities;
import io.aimsflow.corrective.ReportNonconformity;
import io.aimsflow.corrective.Source;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.SomeDocument;
import io.aimsflow.due.DueKind;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.risk.RiskSamples;
import io.aimsflow.risk.RiskStep;
import io.aimsflow.risk.Risks;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has an owner of its own and looks at what is theirs. */
@IntegrationTest
class CalendarTests {

    private static final CalendarFilter ALL = CalendarFilter.of(Whose.ALL);

    @Autowired
    private Calendar calendar;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private Risks risks;

    @Autowired
    private Documents documents;

    @Autowired
    private Nonconformities nonconformities;

    @Autowired
    private JdbcClient jdbc;

    private Person owner;
    private LocalDate today;

    @BeforeEach
    void owner() {
        owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER, Role.RISK_OWNER));
        today = calendar.today();
    }

    @Test
    void gathersWhatIsDueFromTheRegisters() {
        var system = system(today.plusDays(3));
        var reviewed = risk("next_review", today.plusDays(4));
        var accepted = risk("accepted_until", today.plusDays(5));

        assertThat(mine())
                .extracting(CalendarEntry::day, CalendarEntry::word, CalendarEntry::number, CalendarEntry::path)
                .containsExactly(
                        tuple(today.plusDays(3), "systems.due.review", system, "/systems/" + system),
                        tuple(today.plusDays(4), "risk.due.review", reviewed, "/risks/" + reviewed),
                        tuple(today.plusDays(5), "risk.due.acceptance", accepted, "/risks/" + accepted));
        assertThat(mine()).allSatisfy(entry -> assertThat(entry.person()).contains(owner.id()));
    }

    @Test
    void showsTasksToWhomTheyAreFor() {
        var manager = people.add(Somebody.with(Role.AIMS_MANAGER));
        var number = nonconformities
                .report(ReportNonconformity.of("Something", "It broke.", Source.OTHER), Actor.of(owner.id()))
                .number();

        assertThat(all(manager.id(), CalendarFilter.mine()))
                .filteredOn(entry -> entry.number().equals(number))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(DueKind.TASK);
                    assertThat(entry.roles()).contains(Role.AIMS_MANAGER);
                    assertThat(entry.path()).startsWith("/tasks/");
                });
        assertThat(mine()).isEmpty();
    }

    @Test
    void keepsFromPeopleWhatTheRegistersKeepFromThem() {
        var risk = risk("next_review", today.plusDays(2));
        var other = people.add(Somebody.with(Role.RISK_OWNER));
        var outsider = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));
        var auditor = people.add(Somebody.with(Role.INTERNAL_AUDITOR));

        assertThat(numbers(all(other.id(), ALL))).doesNotContain(risk);
        assertThat(all(outsider.id(), ALL)).isEmpty();
        assertThat(numbers(all(auditor.id(), ALL))).contains(risk);
        assertThat(all(auditor.id(), CalendarFilter.mine())).isEmpty();
    }

    @Test
    void showsAManagerWhatTheirTeamHasToDo() {
        var report = people.add(Somebody.reportingTo(owner.id()));
        var system = systems.register(SystemSamples.chatbot(report.id()), Actor.of(aimsManager()), Way.PAGE)
                .number();
        review(system, today.plusDays(1));

        assertThat(mine()).isEmpty();
        assertThat(numbers(all(owner.id(), CalendarFilter.of(Whose.TEAM)))).containsExactly(system);
        assertThat(calendar.days(today, today, CalendarFilter.mine(), owner.id(), 1)
                        .offered())
                .containsExactly(Whose.MINE, Whose.TEAM);
        assertThat(calendar.days(today, today, ALL, owner.id(), 1).filter().whose())
                .isEqualTo(Whose.MINE);
    }

    @Test
    void countsTheDaysOfAMonthAndWhatIsLate() {
        for (var i = 0; i < 3; i++) {
            system(today.plusDays(9));
        }
        var late = system(today.minusDays(2));

        var view = calendar.days(today, today.plusDays(20), CalendarFilter.mine(), owner.id(), 2);

        assertThat(view.days()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(today.plusDays(9));
            assertThat(day.entries()).hasSize(2);
            assertThat(day.more()).isEqualTo(1);
        });
        assertThat(view.late()).isEqualTo(1);
        assertThat(calendar.late(CalendarFilter.mine(), owner.id(), "", 10)
                        .list()
                        .entries())
                .extracting(CalendarEntry::number)
                .containsExactly(late);
    }

    @Test
    void listsPageByPage() {
        List<String> registered = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            registered.add(system(today.plusDays(i / 2)));
        }

        assertThat(numbers(mine())).containsExactlyInAnyOrderElementsOf(registered);
        assertThat(mine()).extracting(CalendarEntry::day).isSorted();
    }

    @Test
    void asksForOneKindOnly() {
        system(today.plusDays(1));
        var accepted = risk("accepted_until", today.plusDays(1));
        var expiries = new CalendarFilter(Whose.MINE, Optional.empty(), false, Optional.of(DueKind.EXPIRY));

        assertThat(numbers(all(owner.id(), expiries))).containsExactly(accepted);
    }

    @Test
    void showsDocumentsOfWhichAVersionWaitsForItsDay() {
        var reference = documents.create(SomeDocument.ownedBy(owner.id()), Optional.empty(), Actor.of(aimsManager()));
        jdbc.sql("update documents_version set state = 'APPROVED', effective_on = ? where document_id ="
                        + " (select id from documents_document where 'DOC-' || lpad(number::text, 4, '0') = ?)")
                .params(Date.valueOf(today.plusDays(6)), reference)
                .update();

        assertThat(mine()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(DueKind.EFFECT);
            assertThat(entry.number()).isEqualTo(reference);
        });
    }

    @Test
    void showsWatchersWhatOnePersonHasToDo() {
        var system = system(today.plusDays(1));
        var ofOwner = new CalendarFilter(Whose.MINE, Optional.of(owner.id()), false, Optional.empty());

        assertThat(numbers(all(aimsManager(), ofOwner))).containsExactly(system);
        assertThat(calendar.days(
                                today,
                                today,
                                ofOwner,
                                people.add(Somebody.with()).id(),
                                1)
                        .filter())
                .isEqualTo(CalendarFilter.mine());
    }

    private static List<String> numbers(List<CalendarEntry> entries) {
        return entries.stream().map(CalendarEntry::number).toList();
    }

    private List<CalendarEntry> mine() {
        return all(owner.id(), CalendarFilter.mine());
    }

    /** From yesterday on, two at a time. */
    private List<CalendarEntry> all(PersonId person, CalendarFilter filter) {
        List<CalendarEntry> entries = new ArrayList<>();
        var after = "";
        do {
            var page = calendar.list(today.minusDays(1), today.plusDays(60), filter, person, after, 2)
                    .list();
            entries.addAll(page.entries());
            after = page.next();
        } while (!after.isEmpty());
        return entries;
    }

    private PersonId aimsManager() {
        return people.add(Somebody.with(Role.AIMS_MANAGER)).id();
    }

    private String system(LocalDate review) {
        var number = systems.register(SystemSamples.chatbot(owner.id()), Actor.of(aimsManager()), Way.PAGE)
                .number();
        review(number, review);
        return number;
    }

    private void review(String system, LocalDate day) {
        jdbc.sql("update systems_system set next_review = ? where number = ?")
                .params(Date.valueOf(day), system)
                .update();
    }

    private String risk(String column, LocalDate day) {
        var number = risks.add(RiskSamples.bias(owner.id()), Actor.of(owner.id()), RiskStep.Way.PAGE)
                .risk()
                .number();
        jdbc.sql("update risk_risk set " + column + " = ? where number = ?")
                .params(Date.valueOf(day), number)
                .update();
        return number;
    }
}
