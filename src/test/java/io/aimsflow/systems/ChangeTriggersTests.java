package io.aimsflow.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.ReassessmentNeeded.Cause;
import io.aimsflow.workflow.RoleTold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * What changes set off. The test judges by itself, too: whichever of it and the asynchronous delivery comes second waits for the
 * other and finds it done.
 */
@IntegrationTest
@RecordApplicationEvents
class ChangeTriggersTests {

    @Autowired
    private ChangeTriggers triggers;

    @Autowired
    private AiSystems systems;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private PersonId owner;
    private SystemId id;

    @BeforeEach
    void registered() {
        owner = people.add(Somebody.with()).id();
        var manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        id = systems.register(SystemSamples.chatbot(owner), manager, Way.PAGE).id();
    }

    @Test
    void asksOnceForWhatTwentyChangesNeed() {
        for (int i = 0; i < 20; i++) {
            change(AiSystemField.PURPOSE, "Purpose " + i);
        }
        deliver();
        publish(Duration.ofSeconds(30));
        assertThat(asked()).isEmpty();
        publish(ChangeTriggers.REST.plusSeconds(5));

        assertThat(asked()).singleElement().satisfies(event -> {
            assertThat(event.impact()).isTrue();
            assertThat(event.risks()).isTrue();
            assertThat(event.causes()).hasSize(20).extracting(Cause::rule).containsOnly("rule_purpose");
        });
        assertThat(told()).hasSize(1);
        publish(Duration.ofHours(1));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void judgesNoChangeTwice() {
        change(AiSystemField.AUTONOMY, "ACTS_ALONE");
        deliver();
        deliver();
        publish(Duration.ofHours(1));

        assertThat(asked())
                .singleElement()
                .satisfies(event -> assertThat(event.causes()).hasSize(1));
    }

    @Test
    void asksForNothingWhereNothingMatters() {
        change(AiSystemField.LINKS, "Manual https://example.org/manual");
        deliver();
        publish(Duration.ofHours(1));

        assertThat(asked()).isEmpty();
    }

    @Test
    void asksOnlyForWhatIsNeeded() {
        change(AiSystemField.COUNTRIES, "IT");
        deliver();
        publish(Duration.ofHours(1));

        assertThat(asked()).singleElement().satisfies(event -> {
            assertThat(event.impact()).isTrue();
            assertThat(event.risks()).isFalse();
            assertThat(event.causes().get(0).reasonDe()).isNotBlank();
        });
        assertThat(told()).isEmpty();
    }

    @Test
    void hearsOfComponentsTooWhateverWayTheyCome() {
        var model = Component.of(ComponentType.MODEL, "intent", "1", "Acme", "");
        var system = systems.get(id);
        systems.setComponents(id, system.version(), List.of(model), "", Actor.of(owner), Way.API);
        deliver();
        publish(Duration.ofHours(1));

        assertThat(asked())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.causes()).extracting(Cause::rule).containsExactly("rule_model_new"));
    }

    @Test
    void leavesRetiredSystemsAlone() {
        change(AiSystemField.STAGE, "RETIRED");
        deliver();
        publish(Duration.ofHours(1));
        change(AiSystemField.PURPOSE, "None any more");
        deliver();
        publish(Duration.ofHours(2));

        assertThat(asked())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.causes()).extracting(Cause::rule).containsExactly("rule_stage_end"));
    }

    private void change(AiSystemField field, String text) {
        systems.change(id, systems.get(id).version(), Map.of(field, text), "", Actor.of(owner), Way.PAGE);
    }

    private void deliver() {
        events.stream(AiSystemChanged.class)
                .filter(event -> event.system().equals(id))
                .toList()
                .forEach(triggers::judge);
    }

    private void publish(Duration later) {
        Instant now = clock.instant().plus(later);
        triggers.publishDue(now);
    }

    private List<ReassessmentNeeded> asked() {
        return events.stream(ReassessmentNeeded.class)
                .filter(event -> event.system().equals(id))
                .toList();
    }

    private List<RoleTold> told() {
        var number = systems.get(id).number();
        return events.stream(RoleTold.class)
                .filter(event -> event.args().contains(number))
                .toList();
    }
}
