package io.aimsflow.risk;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.risk.TreatmentCause.Kind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes risks of scenarios: one for each AI system that they are applied to, all or none, and none twice. */
@Component
@Transactional
public class ScenarioApplication {

    /** Most risks that are made at once. */
    private static final int MOST = 2000;

    /** Most of them whose owners are asked at once to assess them. */
    private static final int MOST_ASSESSED = 200;

    private final ScenarioLibrary library;
    private final SystemLookup systems;
    private final RiskAccess access;
    private final RiskRecording recording;
    private final TreatmentStarts starts;
    private final People people;
    private final JdbcClient jdbc;

    ScenarioApplication(
            ScenarioLibrary library,
            SystemLookup systems,
            RiskAccess access,
            RiskRecording recording,
            TreatmentStarts starts,
            People people,
            JdbcClient jdbc) {
        this.library = library;
        this.systems = systems;
        this.access = access;
        this.recording = recording;
        this.starts = starts;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * What came of it.
     *
     * @param known how many there were already
     */
    public record Outcome(List<Risk> added, int known) {}

    /**
     * Applies each scenario to each system. The owner of the system becomes owner of the risk.
     *
     * @param texts language in which the risks are written
     * @param assess whether the owners are asked now to assess them
     * @throws NotFound if there is no such scenario
     * @throws Refused if a system is not registered or not the actor's, if nothing was chosen, or too much
     */
    public Outcome apply(
            List<String> scenarios, List<String> systemsWanted, Locale texts, boolean assess, Actor actor) {
        var chosen = new TreeSet<>(scenarios).stream().map(library::get).toList();
        var threatened = threatened(systemsWanted, actor);
        if (chosen.isEmpty()) {
            throw Refused.at("scenarios", "risk-nothing-chosen");
        }
        var most = assess ? MOST_ASSESSED : MOST;
        if ((long) chosen.size() * threatened.size() > most) {
            throw Refused.at("systems", assess ? "risk-too-many-assessed" : "risk-too-many", most);
        }
        var added = chosen.stream()
                .flatMap(scenario -> threatened.stream().map(system -> apply(scenario, system, texts, actor)))
                .flatMap(Optional::stream)
                .toList();
        if (assess) {
            added.forEach(risk -> starts.because(risk, List.of(cause(risk)), Optional.of(actor)));
        }
        return new Outcome(added, chosen.size() * threatened.size() - added.size());
    }

    /** True if the person may apply scenarios to this system: AIMS manager, its owner, its deputy. */
    @Transactional(readOnly = true)
    public boolean mayApplyTo(SystemId system, PersonId person) {
        return access.viewer(person).mayApplyTo(system);
    }

    private List<AiSystemLine> threatened(List<String> wanted, Actor actor) {
        var viewer = access.viewer(actor.person());
        var found = new TreeSet<>(wanted)
                .stream()
                        .map(each -> systems.registered(each)
                                .filter(system -> viewer.mayApplyTo(system.id()))
                                .orElseThrow(() -> Refused.at("systems", "risk-system-unknown", each)))
                        .toList();
        if (found.isEmpty()) {
            throw Refused.at("systems", "risk-nothing-chosen");
        }
        return found;
    }

    private Optional<Risk> apply(Scenario scenario, AiSystemLine system, Locale texts, Actor actor) {
        var id = RiskId.random();
        var fresh = jdbc.sql("insert into risk_application (scenario, system_id, risk_id) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(scenario.id(), system.id().value(), id.value())
                .update();
        if (fresh == 0) {
            return Optional.empty();
        }
        var origin = new Risk.Origin(scenario.id(), library.version());
        return Optional.of(
                recording.add(id, details(scenario, system, texts, actor), Optional.of(origin), actor, Way.LIBRARY));
    }

    private TreatmentCause cause(Risk risk) {
        var scenario = risk.origin().orElseThrow().scenario();
        var known = library.get(scenario);
        return TreatmentCause.keyed(
                Kind.SCENARIO,
                risk.id().toString(),
                scenario + " " + known.title(Locale.ENGLISH),
                scenario + " " + known.title(Locale.GERMAN));
    }

    private Details details(Scenario scenario, AiSystemLine system, Locale texts, Actor actor) {
        Map<RiskField, String> values = new EnumMap<>(RiskField.class);
        values.put(RiskField.TITLE, scenario.title(texts));
        values.put(RiskField.EVENT, scenario.description(texts));
        values.put(RiskField.CAUSE, String.join("\n", scenario.causes(texts)));
        values.put(RiskField.CONSEQUENCE, String.join("\n", scenario.consequences(texts)));
        values.put(RiskField.SOURCE, scenario.source().name());
        values.put(
                RiskField.OBJECTIVES,
                scenario.objectives().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        values.put(RiskField.SYSTEMS, system.id().toString());
        values.put(RiskField.OWNER, owner(system, actor).toString());
        return new Details(values);
    }

    private PersonId owner(AiSystemLine system, Actor actor) {
        return system.description()
                .owner()
                .flatMap(people::find)
                .filter(Person::active)
                .map(Person::id)
                .orElse(actor.person());
    }
}
