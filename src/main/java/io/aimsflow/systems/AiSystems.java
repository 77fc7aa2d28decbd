package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of AI systems: finding entries, adding them by hand, changing them. Everything that changes an entry, on
 * whatever way, passes here, is told to its history and the ledger, and to other modules as {@link AiSystemChanged}.
 */
@Service
@Transactional
public class AiSystems {

    /** What an AI system is called where cases name their subjects, and in forms that let one pick it. */
    public static final String SUBJECT = "ai-system";

    private final AiSystemTable table;
    private final ComponentTable components;
    private final ChangeTable history;
    private final SystemRegister register;
    private final SystemAccess access;
    private final Recording recording;
    private final OwnersInCases owners;
    private final Clock clock;

    AiSystems(
            AiSystemTable table,
            ComponentTable components,
            ChangeTable history,
            SystemRegister register,
            SystemAccess access,
            Recording recording,
            OwnersInCases owners,
            Clock clock) {
        this.table = table;
        this.components = components;
        this.history = history;
        this.register = register;
        this.access = access;
        this.recording = recording;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * Adds an entry by hand, for the AIMS manager; everybody else requests one.
     *
     * @throws Refused naming the first field that is not as it has to be
     * @throws NotFound unless the actor is AIMS manager
     */
    public AiSystemView register(Map<AiSystemField, String> texts, Actor actor, Way way) {
        access.requireManager(actor.person());
        var description = checked(Description.EMPTY, texts, AiSystemField.REQUIRED);
        var system = insert(description, RegisterState.REGISTERED, actor);
        recording.registered(system, actor, way);
        return AiSystemView.of(system, List.of(), true);
    }

    /** Everything that {@link #register} or {@link #change} would refuse; empty if nothing. */
    @Transactional(readOnly = true)
    public List<FieldProblem> check(Optional<SystemId> existing, Map<AiSystemField, String> texts) {
        var before = existing.flatMap(table::find).map(AiSystem::description).orElse(Description.EMPTY);
        var reading = new DescriptionReading(access::person);
        var after = reading.over(before, texts, AiSystemField.REQUIRED);
        var problems = new ArrayList<>(reading.problems());
        if (referenceTaken(after, existing)) {
            problems.add(FieldProblem.of(AiSystemField.EXTERNAL_REFERENCE, "systems-reference-known"));
        }
        return problems;
    }

    /**
     * Changes fields of an entry; an empty text empties its field, fields that are not named stay.
     *
     * @param version of the entry as it was shown
     * @param reason why, in the actor's words
     * @return the entry after the change
     * @throws Refused naming the first field that is not as it has to be
     * @throws Conflict if somebody changed it since
     * @throws NotFound unless the actor owns it, is its deputy, or is AIMS manager
     */
    public AiSystemView change(
            SystemId id, int version, Map<AiSystemField, String> texts, String reason, Actor actor, Way way) {
        var system = changeable(id, actor);
        system.requireVersion(version);
        checkReason(reason);
        var after = checked(system.description(), texts, AiSystemField.REQUIRED, id);
        var changes = system.description().changesTo(after);
        if (changes.isEmpty()) {
            return view(system, actor.person());
        }
        var changed = update(system.with(after));
        owners.changed(system, changed);
        recording.changed(changed, changes, actor, way, reason);
        return view(changed, actor.person());
    }

    /**
     * Makes these the components of an entry: those with a known id are changed, new ones added, missing ones removed.
     *
     * @return what was different; empty if nothing
     * @param version of the entry as it was shown
     * @throws Refused naming the first part that is not as it has to be, or if two have the same type and name
     * @throws Conflict if somebody changed the entry since
     * @throws NotFound unless the actor may change the entry
     */
    public List<Change> setComponents(
            SystemId id, int version, List<Component> wanted, String reason, Actor actor, Way way) {
        var system = changeable(id, actor);
        system.requireVersion(version);
        checkReason(reason);
        return replaceComponents(system, wanted, reason, actor, way);
    }

    /**
     * Marks a system as being retired, because somebody decided that who may; whoever calls has checked that. Nothing changes
     * if it is on that way already.
     */
    public void takeOutOfUse(SystemId id, String reason, Actor actor) {
        var system = table.lock(id).orElseThrow(() -> new NotFound("AI system", id));
        var stage = system.description().stage();
        if (stage.filter(Set.of(Stage.RETIRING, Stage.RETIRED)::contains).isEmpty()) {
            var after = system.description().with(AiSystemField.STAGE, Stage.RETIRING.name());
            var changes = system.description().changesTo(after);
            recording.changed(update(system.with(after)), changes, actor, Way.DECISION, reason);
        }
    }

    /** @throws NotFound if there is none with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public AiSystemView byNumber(String number, PersonId viewer) {
        var system = table.byNumber(number)
                .filter(found -> access.viewer(viewer).maySee(found))
                .orElseThrow(() -> new NotFound("AI system", number));
        return view(system, viewer);
    }

    /** An entry. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public AiSystemView get(SystemId id) {
        return AiSystemView.of(
                table.find(id).orElseThrow(() -> new NotFound("AI system", id)), components.of(id), false);
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public AiSystemPage list(AiSystemFilter filter, PersonId viewer) {
        return register.page(filter, viewer);
    }

    /** Who changed what, the newest first. Whoever calls has checked that the entry may be shown. */
    @Transactional(readOnly = true)
    public ChangePage history(SystemId id, String after, int limit) {
        return history.page(id, after, limit);
    }

    /** What others changed since somebody was shown the entry, so that a conflict can be explained. */
    @Transactional(readOnly = true)
    public List<Change> changedSince(SystemId id, Instant shown) {
        return history.since(id, shown);
    }

    /** Entries with much the same name, as far as this person may see them; whoever adds one should look at them first. */
    @Transactional(readOnly = true)
    public List<AiSystemLine> alike(String name, Optional<SystemId> but, PersonId viewer) {
        var looking = access.viewer(viewer);
        return table.alike(name, but).stream()
                .filter(looking::maySee)
                .map(AiSystemLine::of)
                .toList();
    }

    /** The same for somebody who reads the whole register. */
    @Transactional(readOnly = true)
    public List<AiSystemLine> alike(String name, Optional<SystemId> but) {
        return table.alike(name, but).stream().map(AiSystemLine::of).toList();
    }

    List<Change> replaceComponents(AiSystem system, List<Component> wanted, String reason, Actor actor, Way way) {
        wanted.forEach(Component::check);
        refuseTwice(wanted);
        var before = components.of(system.id());
        var changes = ComponentChanges.between(before, wanted);
        if (!changes.isEmpty()) {
            before.stream()
                    .filter(old -> wanted.stream().noneMatch(one -> one.id().equals(old.id())))
                    .forEach(components::delete);
            wanted.forEach(component -> components.save(system.id(), component));
            recording.changed(update(system), changes, actor, way, reason);
        }
        return changes;
    }

    AiSystem insert(Description description, RegisterState state, Actor actor) {
        if (referenceTaken(description, Optional.empty())) {
            throw Refused.at(AiSystemField.EXTERNAL_REFERENCE.key(), "systems-reference-known");
        }
        var now = now();
        var system = new AiSystem(
                SystemId.random(),
                0,
                table.nextNumber(),
                state,
                description,
                Optional.empty(),
                actor.person(),
                now,
                now);
        table.insert(system);
        return system;
    }

    AiSystem update(AiSystem system) {
        return table.update(new AiSystem(
                system.id(),
                system.version(),
                system.number(),
                system.state(),
                system.description(),
                system.riskClass(),
                system.createdBy(),
                system.createdAt(),
                now()));
    }

    Description checked(Description before, Map<AiSystemField, String> texts, List<AiSystemField> required) {
        var reading = new DescriptionReading(access::person);
        var after = reading.over(before, texts, required);
        reading.throwFirst();
        return after;
    }

    private Description checked(
            Description before, Map<AiSystemField, String> texts, List<AiSystemField> required, SystemId id) {
        var after = checked(before, texts, required);
        if (referenceTaken(after, Optional.of(id))) {
            throw Refused.at(AiSystemField.EXTERNAL_REFERENCE.key(), "systems-reference-known");
        }
        return after;
    }

    private boolean referenceTaken(Description description, Optional<SystemId> by) {
        var reference = description.text(AiSystemField.EXTERNAL_REFERENCE);
        return !reference.isEmpty()
                && table.byReferences(List.of(reference)).stream()
                        .anyMatch(system -> !by.equals(Optional.of(system.id())));
    }

    private AiSystem changeable(SystemId id, Actor actor) {
        return table.lock(id)
                .filter(system -> access.viewer(actor.person()).mayChange(system))
                .orElseThrow(() -> new NotFound("AI system to change", id));
    }

    private AiSystemView view(AiSystem system, PersonId viewer) {
        var mayChange = access.viewer(viewer).mayChange(system);
        return AiSystemView.of(system, components.of(system.id()), mayChange);
    }

    private static void refuseTwice(List<Component> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            var component = wanted.get(i);
            if (wanted.subList(0, i).stream().anyMatch(component::sameAs)) {
                throw Refused.at("name", "systems-component-twice", component.name());
            }
        }
    }

    private static void checkReason(String reason) {
        if (reason.length() > 1000) {
            throw Refused.at("reason", "systems-too-long", 1000);
        }
        if (reason.indexOf('\0') >= 0) {
            throw Refused.at("reason", "systems-characters");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
