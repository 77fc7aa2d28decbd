package io.aimsflow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aimsflow.IntegrationTest;
import io.aimsflow.conformity.GapAnswer.Gap;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.SystemSamples;
import io.aimsflow.systems.Way;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@IntegrationTest
class ConformityReportsTests {

    @Autowired
    private ConformityReports reports;

    @Autowired
    private List<ConformityIndicator> indicators;

    @Autowired
    private People people;

    @Autowired
    private AiSystems systems;

    @Autowired
    private MessageSource messages;

    private Person manager;

    @BeforeEach
    void people() {
        manager = people.add(Somebody.with(Role.AIMS_MANAGER));
    }

    /** From 4.1 to 10.2 something that is really there is counted; nothing is left to what people say of themselves. */
    @Test
    void measuresEveryClauseAlsoWhereNothingIsThereYet() {
        var told = indicators.stream()
                .flatMap(indicator -> indicator.indications(new Figures(new Nothing())).stream())
                .map(Indication::clause)
                .toList();

        assertThat(reports.now(SignedIn.of(manager)).clauses())
                .hasSize(32)
                .extracting(clause -> clause.clause().ref())
                .allSatisfy(ref -> assertThat(told).contains(ref));
    }

    /** What an indicator reads of a server on which nobody did anything: every column it asked for, and nothing in it. */
    private static final class Nothing extends AbstractMap<String, @Nullable Object> {

        @Override
        public boolean containsKey(Object column) {
            return true;
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return Set.of();
        }
    }

    @Test
    void isNothingForStrangersUntilTheySeeToAClause() {
        var member = people.add(Somebody.with());
        assertThatThrownBy(() -> reports.now(SignedIn.of(member))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer("7.4", Gap.PARTLY, "", Optional.empty(), member))
                .isInstanceOf(NotFound.class);

        answer("7.4", Gap.PARTLY, "Plan is being written", Optional.of(member), manager);

        var report = reports.now(SignedIn.of(member));
        assertThat(report.mayAnswer()).isFalse();
        assertThat(clause(report, "7.4").responsible()).contains(member.id());
    }

    @Test
    void keepsTheAnswerThatCameFirst() {
        answer("7.3", Gap.MISSING, "Nothing yet", Optional.empty(), manager);
        var version = clause(reports.now(SignedIn.of(manager)), "7.3")
                .answer()
                .orElseThrow()
                .version();

        answer("7.3", Gap.PARTLY, "Posters hang", Optional.empty(), manager);

        assertThatThrownBy(() ->
                        reports.answer("7.3", version, Gap.IN_PLACE, "Late", Optional.empty(), Actor.of(manager.id())))
                .isInstanceOf(Conflict.class);
        var kept = clause(reports.now(SignedIn.of(manager)), "7.3").answer().orElseThrow();
        assertThat(kept.note()).isEqualTo("Posters hang");
        assertThat(kept.version()).isGreaterThan(version);
    }

    @Test
    void refusesWhatCanNotBeKept() {
        var external = people.add(Somebody.with(Role.EXTERNAL_AUDITOR));

        assertThatThrownBy(() -> answer("7.1", Gap.PARTLY, "x".repeat(4001), Optional.empty(), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answer("7.1", Gap.PARTLY, "\0", Optional.empty(), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answer("7.1", Gap.PARTLY, "", Optional.of(external), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> answer("3.1", Gap.PARTLY, "", Optional.empty(), manager))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void figuresFollowTheRegisters() {
        var owner = people.add(Somebody.with(Role.AI_SYSTEM_OWNER));
        var late = SystemSamples.chatbot(owner.id());
        late.put(AiSystemField.NEXT_REVIEW, "2020-01-31");
        systems.register(SystemSamples.chatbot(owner.id()), Actor.of(manager.id()), Way.PAGE);
        var before = figure("systems.indicator.reviewed").arguments();

        systems.register(late, Actor.of(manager.id()), Way.PAGE);

        var after = figure("systems.indicator.reviewed");
        assertThat(after.arguments()).containsExactly((Long) before.get(0) + 1, (Long) before.get(1) + 1);
        assertThat(after.state()).isNotEqualTo(ConformityState.MET);
    }

    @Test
    void everyFigureHasWordsAndAClause() {
        var report = reports.now(SignedIn.of(manager));

        assertThat(report.clauses().stream().flatMap(clause -> clause.indications().stream()))
                .isNotEmpty()
                .allSatisfy(figure -> {
                    var arguments = figure.arguments().toArray();
                    assertThat(messages.getMessage(figure.messageKey(), arguments, Locale.GERMAN))
                            .isNotEqualTo(messages.getMessage(figure.messageKey(), arguments, Locale.ENGLISH))
                            .doesNotContain("{");
                    assertThat(figure.path()).startsWith("/");
                });
    }

    @Test
    void whoLeavesHandsTheirClausesOver() {
        var leaving = people.add(Somebody.with());
        var heir = people.add(Somebody.with());
        var administrator = people.add(Somebody.with(Role.ADMINISTRATOR));
        answer("6.3", Gap.PARTLY, "", Optional.of(leaving), manager);

        assertThat(people.responsibilitiesOf(leaving.id()))
                .extracting(each -> each.path())
                .contains("/conformity/6.3");
        people.deactivate(leaving.id(), heir.id(), Actor.of(administrator.id()));

        assertThat(clause(reports.now(SignedIn.of(heir)), "6.3").responsible()).contains(heir.id());
    }

    private Indication figure(String key) {
        return reports.now(SignedIn.of(manager)).clauses().stream()
                .flatMap(clause -> clause.indications().stream())
                .filter(each -> each.messageKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String clause, Gap gap, String note, Optional<Person> responsible, Person by) {
        var version = reports.now(SignedIn.of(manager)).clauses().stream()
                .filter(each -> each.clause().ref().number().equals(clause))
                .flatMap(each -> each.answer().stream())
                .map(GapAnswer::version)
                .findFirst()
                .orElse(0);
        reports.answer(clause, version, gap, note, responsible.map(Person::id), Actor.of(by.id()));
    }

    private static ClauseConformity clause(ConformityReport report, String number) {
        return report.clauses().stream()
                .filter(each -> each.clause().ref().number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
