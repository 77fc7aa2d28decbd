package io.aimsflow.systems;

import static io.aimsflow.systems.SystemSamples.chatbot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class AiSystemsTests {

    @Autowired
    private AiSystems systems;

    @Autowired
    private SystemPicker picker;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Actor manager;
    private PersonId owner;

    @BeforeEach
    void people() {
        manager = Actor.of(person(Role.AIMS_MANAGER));
        owner = person(Role.AI_SYSTEM_OWNER);
    }

    @Test
    void registersAndTellsEverybodyConcerned() {
        var system = registered();

        assertThat(system.number()).matches("AI-\\d{4,}");
        assertThat(systems.byNumber(system.number(), person()).description().text(AiSystemField.COUNTRIES))
                .isEqualTo("DE, FR, EU");
        assertThat(events.stream(AiSystemRegistered.class).map(AiSystemRegistered::system))
                .containsExactly(system.id());
        assertThat(ledger(system)).containsExactly("ai-system-registered");
        assertThat(picker.find(system.id().toString())).isPresent();
    }

    @Test
    void letsOnlyTheAimsManagerRegister() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> systems.register(chatbot(owner), Actor.of(owner), Way.PAGE));
    }

    @Test
    void keepsWhoChangedWhatAndWhy() {
        var system = registered();
        var changed = systems.change(
                system.id(),
                system.version(),
                Map.of(AiSystemField.AUTONOMY, "ACTS_ALONE"),
                "Nobody watches it at night",
                Actor.of(owner),
                Way.API);

        assertThat(changed.version()).isGreaterThan(system.version());
        assertThat(systems.history(system.id(), "", 10).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by().person()).isEqualTo(owner);
                    assertThat(entry.reason()).isEqualTo("Nobody watches it at night");
                    assertThat(entry.changes()).containsExactly(new Change("AUTONOMY", "", "", "ACTS_ALONE"));
                });
        assertThat(events.stream(AiSystemChanged.class)).singleElement().satisfies(event -> {
            assertThat(event.way()).isEqualTo(Way.API);
            assertThat(event.changes()).hasSize(1);
        });
        assertThat(ledger(system)).containsExactly("ai-system-registered", "ai-system-changed");
    }

    @Test
    void tellsNothingIfNothingIsDifferent() {
        var system = registered();
        systems.change(
                system.id(), system.version(), Map.of(AiSystemField.KIND, "generative"), "", Actor.of(owner), Way.PAGE);

        assertThat(systems.history(system.id(), "", 10).entries()).isEmpty();
        assertThat(events.stream(AiSystemChanged.class)).isEmpty();
    }

    @Test
    void letsNobodyOverwriteWhatTheyHaveNotSeen() {
        var system = registered();
        change(system, "First");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> change(system, "Second"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        systems.setComponents(system.id(), system.version(), List.of(), "", Actor.of(owner), Way.PAGE));
        assertThat(systems.get(system.id()).description().text(AiSystemField.USERS))
                .isEqualTo("First");
    }

    @Test
    void letsOwnerDeputyAndManagerChangeItAndNobodyElse() {
        var system = registered();
        var deputy = person();
        systems.change(
                system.id(), system.version(), Map.of(AiSystemField.DEPUTY, deputy.toString()), "", manager, Way.PAGE);

        assertThat(systems.byNumber(system.number(), deputy).mayChange()).isTrue();
        var stranger = Actor.of(person(Role.TOP_MANAGEMENT));
        assertThat(systems.byNumber(system.number(), stranger.person()).mayChange())
                .isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> systems.change(system.id(), 1, Map.of(), "", stranger, Way.API));
    }

    @Test
    void doesNotExistForExternalAuditors() {
        var system = registered();
        var outsider = person(Role.EXTERNAL_AUDITOR);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> systems.byNumber(system.number(), outsider));
        assertThat(systems.list(AiSystemFilter.all(50), outsider).lines()).isEmpty();
    }

    @Test
    void comparesComponentsBeforeAndAfter() {
        var system = registered();
        var model = Component.of(ComponentType.MODEL, "intent-model", "1.0", "Acme", "Apache-2.0");
        set(model, Component.of(ComponentType.DATASET, "chats", "", "", "")).accept(system);
        var newer =
                new Component(model.id(), model.type(), model.name(), "2.0", "Other Ltd", model.licence(), "", "", "");
        set(newer).accept(systems.get(system.id()));

        assertThat(systems.history(system.id(), "", 1).entries().get(0).changes())
                .containsExactlyInAnyOrder(
                        new Change("MODEL_VERSION", "intent-model", "1.0", "2.0"),
                        new Change("MODEL_SUPPLIER", "intent-model", "Acme", "Other Ltd"),
                        new Change("DATASET_REMOVED", "chats", "", ""));
    }

    @Test
    void refusesTheSameComponentTwice() {
        var system = registered();
        var twice = set(
                Component.of(ComponentType.MODEL, "intent", "1", "", ""),
                Component.of(ComponentType.MODEL, "Intent", "2", "", ""));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> twice.accept(system));
        assertThat(systems.get(system.id()).components()).isEmpty();
    }

    @Test
    void findsEntriesWithMuchTheSameName() {
        var texts = chatbot(owner);
        texts.put(
                AiSystemField.NAME,
                texts.get(AiSystemField.NAME).toUpperCase(java.util.Locale.ROOT).replace('-', ' '));
        var system = systems.register(texts, manager, Way.PAGE);
        var spelled =
                texts.get(AiSystemField.NAME).toLowerCase(java.util.Locale.ROOT).replace(" ", "_");

        assertThat(systems.alike(spelled + " (new)", Optional.empty(), owner))
                .extracting(AiSystemLine::number)
                .containsExactly(system.number());
        assertThat(systems.alike(spelled, Optional.of(system.id()), owner)).isEmpty();
    }

    @Test
    void pagesInEveryOrderWithoutLosingALine() {
        var mark = "Page " + java.util.UUID.randomUUID();
        var numbers = Stream.of("b", "a", "c", "A", "d")
                .map(letter -> {
                    var texts = chatbot(owner);
                    texts.put(AiSystemField.NAME, mark + letter);
                    return systems.register(texts, manager, Way.PAGE).number();
                })
                .toList();
        for (var sort : AiSystemFilter.Sort.values()) {
            assertThat(pages(mark, sort)).as(sort.name()).containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    @Test
    void handsOwnershipsOver() {
        var system = registered();
        var heir = person();
        var administrator = Actor.of(person(Role.ADMINISTRATOR));
        assertThat(people.responsibilitiesOf(owner)).hasSize(1);
        people.deactivate(owner, heir, administrator);

        assertThat(systems.get(system.id()).description().owner()).contains(heir);
        assertThat(systems.history(system.id(), "", 1).entries().get(0).way()).isEqualTo(Way.HAND_OVER);
    }

    private List<String> pages(String mark, AiSystemFilter.Sort sort) {
        var numbers = new java.util.ArrayList<String>();
        var after = "";
        do {
            var filter = new AiSystemFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), mark, sort, after, 2);
            var page = systems.list(filter, owner);
            assertThat(page.total()).isEqualTo(5);
            page.lines().forEach(line -> numbers.add(line.number()));
            after = page.next();
        } while (!after.isEmpty());
        return numbers;
    }

    private java.util.function.Consumer<AiSystemView> set(Component... wanted) {
        return system ->
                systems.setComponents(system.id(), system.version(), List.of(wanted), "", Actor.of(owner), Way.PAGE);
    }

    private void change(AiSystemView system, String users) {
        systems.change(
                system.id(), system.version(), Map.of(AiSystemField.USERS, users), "", Actor.of(owner), Way.PAGE);
    }

    private AiSystemView registered() {
        return systems.register(chatbot(owner), manager, Way.PAGE);
    }

    private List<String> ledger(AiSystemView system) {
        return jdbc.sql("select kind from ledger_entry where content::jsonb ->> 'number' = ? order by at, id")
                .param(system.number())
                .query(String.class)
                .list();
    }

    private PersonId person(Role... roles) {
        return people.add(Somebody.with(roles)).id();
    }
}
