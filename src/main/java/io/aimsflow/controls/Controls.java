package io.aimsflow.controls;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The controls of the organisation: those of Annex A and its own. Everybody may read them, the AIMS manager changes them, and
 * whoever owns one says how it is done.
 */
@Service
@Transactional
public class Controls {

    private final ControlStore store;
    private final ControlRegister register;
    private final People people;
    private final ControlTelling tell;
    private final ControlHistory history;
    private final Clock clock;

    Controls(
            ControlStore store,
            ControlRegister register,
            People people,
            ControlTelling tell,
            ControlHistory history,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.people = people;
        this.tell = tell;
        this.history = history;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ControlPage list(ControlFilter filter) {
        return register.page(filter);
    }

    /** @throws NotFound if there is no such control */
    @Transactional(readOnly = true)
    public ControlView get(ControlRef ref) {
        return find(ref).view();
    }

    /** All these controls with one statement, in the catalogue's order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<ControlRef, ControlView> byRefs(Collection<ControlRef> refs) {
        Map<ControlRef, ControlView> found = new LinkedHashMap<>();
        if (!refs.isEmpty()) {
            store.all(refs.stream().map(ControlRef::id).toList())
                    .forEach(control -> found.put(control.ref(), control.view()));
        }
        return found;
    }

    /** Every control in use, in the catalogue's order. */
    @Transactional(readOnly = true)
    public List<ControlView> inUse() {
        return store.inUse().stream().map(Control::view).toList();
    }

    /** True for the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean mayManage(PersonId person) {
        return people.holds(person, Role.AIMS_MANAGER);
    }

    /** True for the AIMS manager, and for the control's owner, who may only say how it is done. */
    @Transactional(readOnly = true)
    public boolean mayChange(ControlView control, PersonId person) {
        return mayManage(person) || control.owner().filter(person::equals).isPresent();
    }

    /**
     * Adds an own control.
     *
     * @throws NotFound unless the actor is AIMS manager
     * @throws Refused naming the field without which there is no control, or an owner without an account
     */
    public ControlRef add(ControlChange text, Actor actor) {
        requireManager(actor);
        TextRules.needed("title", text.title(), 200);
        TextRules.needed("purpose", text.purpose(), 2000);
        requireOwner(text.owner());
        var control = new Control(store.nextOwnNumber(), text);
        store.saveAndFlush(control);
        history.add(control.ref(), Optional.of(actor), "added", changes(Map.of(), said(control.view())));
        tell.fact("control-added", control, actor, Map.of("purpose", text.purpose(), "owner", text(text.owner())));
        return control.ref();
    }

    /**
     * Says something else of a control. Of somebody who is only its owner nothing but the approach is taken.
     *
     * @param seen the version that the change is based on
     * @throws NotFound unless the actor is AIMS manager or owns the control
     * @throws Conflict if somebody else changed it in the meantime
     */
    public ControlView change(ControlRef ref, int seen, ControlChange wanted, Actor actor) {
        var control = find(ref);
        if (!mayChange(control.view(), actor.person())) {
            throw new NotFound("control to change", ref);
        }
        control.requireVersion(seen);
        var before = said(control.view());
        if (mayManage(actor.person())) {
            var sameOwner = control.owner().equals(wanted.owner());
            if (!sameOwner) {
                requireOwner(wanted.owner());
            }
            control.change(wanted);
        } else {
            control.describe(wanted.approach());
        }
        var view = store.saveAndFlush(control).view();
        history.add(ref, Optional.of(actor), "changed", changes(before, said(view)));
        tell.fact("control-changed", control, actor, said(view));
        return view;
    }

    /**
     * Takes an own control out of use; it stays readable.
     *
     * @throws Refused for a control of Annex A, and without a reason
     */
    public void retire(ControlRef ref, String reason, Actor actor) {
        requireManager(actor);
        var control = find(ref);
        control.retire(TextRules.needed("reason", reason, 2000), clock.instant());
        history.add(ref, Optional.of(actor), "retired", List.of(new FieldChange("reason", "", reason.strip())));
        tell.fact("control-retired", control, actor, Map.of("reason", reason.strip()));
    }

    /** Takes an own control into use again. */
    public void restore(ControlRef ref, Actor actor) {
        requireManager(actor);
        var control = find(ref);
        control.restore();
        history.add(ref, Optional.of(actor), "restored", List.of());
        tell.fact("control-restored", control, actor, Map.of());
    }

    private static Map<String, Object> said(ControlView view) {
        return Map.of(
                "ownTitle", view.ownTitle(),
                "ownPurpose", view.ownPurpose(),
                "approach", view.approach(),
                "elsewhere", view.elsewhere(),
                "owner", text(view.owner()));
    }

    private static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .sorted()
                .map(field -> new FieldChange(
                        field,
                        before.getOrDefault(field, "").toString(),
                        after.get(field).toString()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static String text(Optional<PersonId> owner) {
        return owner.map(PersonId::toString).orElse("");
    }

    private Control find(ControlRef ref) {
        return store.findById(ref.id()).orElseThrow(() -> new NotFound("control", ref));
    }

    private void requireManager(Actor actor) {
        if (!mayManage(actor.person())) {
            throw new NotFound("management of controls", actor.person());
        }
    }

    private void requireOwner(Optional<PersonId> owner) {
        owner.ifPresent(id -> people.find(id)
                .filter(Person::active)
                .filter(person -> !person.is(Role.EXTERNAL_AUDITOR))
                .orElseThrow(() -> Refused.at("owner", "controls-person-unknown")));
    }
}
