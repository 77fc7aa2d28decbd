package io.aimsflow.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aimsflow.IntegrationTest;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ControlsTests {

    private static final ControlRef TESTING = new ControlRef("A.6.2.4");

    @Autowired
    private Controls controls;

    @Autowired
    private CatalogueUpdate update;

    @Autowired
    private ControlPicker picker;

    @Autowired
    private ControlOwnerships ownerships;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString();
    private Actor manager;
    private PersonId owner;

    @BeforeEach
    void people() {
        manager = Actor.of(people.add(Somebody.with(Role.AIMS_MANAGER)).id());
        owner = people.add(Somebody.with(Role.CONTROL_OWNER)).id();
    }

    @Test
    void aLaterReleaseLeavesWhatTheOrganisationSaid() {
        change(TESTING, new ControlChange("", "Our purpose " + mark, "Nightly", "Contract 7", Optional.of(owner)));
        jdbc.sql("update controls_control set title_en = 'Of an older release' where id = 'A.6.2.4'")
                .update();
        jdbc.sql("delete from controls_catalogue").update();
        update.run();

        var control = controls.get(TESTING);
        assertThat(control.title(Locale.ENGLISH)).isEqualTo("AI system verification and validation");
        assertThat(control.title(Locale.GERMAN)).isEqualTo("Verifizierung und Validierung");
        assertThat(control.purpose(Locale.ENGLISH)).isEqualTo("Our purpose " + mark);
        assertThat(control.approach()).isEqualTo("Nightly");
        assertThat(control.owner()).contains(owner);
    }

    @Test
    void isLoadedOnce() {
        var loaded = entries("control-catalogue-loaded");
        update.run();

        assertThat(entries("control-catalogue-loaded")).isEqualTo(loaded);
    }

    @Test
    void addsFindsRetiresAndRestoresAnOwnControl() {
        var ref = add();
        assertThat(ref.isOwn()).isTrue();
        assertThat(find(ControlFilter.Show.IN_USE)).containsExactly(ref);
        assertThat(picker.search(mark, 5, Locale.ENGLISH)).hasSize(1);

        controls.retire(ref, "Replaced", manager);
        assertThat(find(ControlFilter.Show.IN_USE)).isEmpty();
        assertThat(find(ControlFilter.Show.RETIRED)).containsExactly(ref);
        assertThat(picker.find(ref.id())).isEmpty();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> controls.retire(ref, "Again", manager));

        controls.restore(ref, manager);
        assertThat(find(ControlFilter.Show.IN_USE)).containsExactly(ref);
        assertThat(jdbc.sql(
                                "select kind from ledger_entry where cast(content as jsonb) ->> 'control' = ? order by at, id")
                        .param(ref.id())
                        .query(String.class)
                        .list())
                .containsExactly("control-added", "control-retired", "control-restored");
    }

    @Test
    void keepsAnnexAInTheCatalogue() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> controls.retire(TESTING, "No need", manager));
    }

    @Test
    void letsTheOwnerSayOnlyHowItIsDone() {
        var ref = add();
        var seen = controls.get(ref);
        change(ref, new ControlChange(seen.ownTitle(), seen.ownPurpose(), "", "", Optional.of(owner)));
        controls.change(
                ref,
                controls.get(ref).version(),
                new ControlChange("Taken over", "Mine", "By hand", "", Optional.empty()),
                Actor.of(owner));

        var control = controls.get(ref);
        assertThat(control.approach()).isEqualTo("By hand");
        assertThat(control.ownTitle()).contains(mark);
        assertThat(control.owner()).contains(owner);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> controls.change(
                        TESTING,
                        0,
                        new ControlChange("", "", "x", "", Optional.empty()),
                        Actor.of(people.add(Somebody.with()).id())));
    }

    @Test
    void refusesAChangeOfWhatHasChanged() {
        var ref = add();
        var seen = controls.get(ref).version();
        var change = new ControlChange("Title " + mark, "Purpose", "One", "", Optional.empty());
        controls.change(ref, seen, change, manager);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> controls.change(ref, seen, change, manager));
    }

    @Test
    void refusesTextsThatAreNone() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> controls.add(new ControlChange("", "Purpose", "", "", Optional.empty()), manager));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new ControlChange("a".repeat(201), "Purpose", "", "", Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("title"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new ControlChange("a\0", "Purpose", "", "", Optional.empty()));
    }

    @Test
    void handsControlsOver() {
        var ref = controls.add(new ControlChange("Title " + mark, "Purpose", "", "", Optional.of(owner)), manager);
        assertThat(ownerships.of(owner))
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).contains(ref.id()));
        people.deactivate(owner, manager.person(), Actor.of(administrator()));

        assertThat(controls.get(ref).owner()).contains(manager.person());
    }

    private PersonId administrator() {
        return people.add(Somebody.with(Role.ADMINISTRATOR)).id();
    }

    private ControlRef add() {
        return controls.add(new ControlChange("Title " + mark, "Purpose", "", "", Optional.empty()), manager);
    }

    private void change(ControlRef ref, ControlChange wanted) {
        controls.change(ref, controls.get(ref).version(), wanted, manager);
    }

    private java.util.List<ControlRef> find(ControlFilter.Show show) {
        return controls.list(new ControlFilter(mark, "", show, Optional.empty(), 0, 10)).controls().stream()
                .map(ControlView::ref)
                .toList();
    }

    private int entries(String kind) {
        return jdbc.sql("select count(*) from ledger_entry where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }
}
