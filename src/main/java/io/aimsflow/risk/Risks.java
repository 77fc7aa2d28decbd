package io.aimsflow.risk;

import io.aimsflow.risk.RiskStep.Way;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemLine;
import io.aimsflow.systems.SystemId;
import io.aimsflow.systems.SystemLookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The risk register (ISO/IEC 42001:2023, 6.1.2 and 8.2): finding risks, adding them, judging and changing them. What somebody
 * may not see does not exist for them.
 */
@Service
@Transactional
public class Risks {

    private final RiskTable table;
    private final StepTable history;
    private final RiskRegister register;
    private final TrendTable trends;
    private final RiskRecording recording;
    private final RiskMatrix matrix;
    private final RiskAccess access;
    private final SystemLookup systems;

    Risks(
            RiskTable table,
            StepTable history,
            RiskRegister register,
            TrendTable trends,
            RiskRecording recording,
            RiskMatrix matrix,
            RiskAccess access,
            SystemLookup systems) {
        this.table = table;
        this.history = history;
        this.register = register;
        this.trends = trends;
        this.recording = recording;
        this.matrix = matrix;
        this.access = access;
        this.systems = systems;
    }

    /** True for AIMS manager, risk owners, and whoever owns an AI system. */
    @Transactional(readOnly = true)
    public boolean mayAdd(PersonId person) {
        return access.viewer(person).mayAdd();
    }

    /**
     * Adds a risk that somebody thought of.
     *
     * @throws Refused naming the first field that is not as it has to be, or if somebody who is not AIMS manager neither owns
     *     the risk nor one of its AI systems
     * @throws NotFound if the actor may add none
     */
    public RiskView add(Map<RiskField, String> texts, Actor actor, Way way) {
        var viewer = access.viewer(actor.person());
        if (!viewer.mayAdd()) {
            throw new NotFound("risk register to change", actor.person());
        }
        var details = read(Details.EMPTY, texts);
        requireOwn(viewer, details);
        return view(recording.add(RiskId.random(), details, Optional.empty(), actor, way), viewer);
    }

    /** Everything that {@link #add} or {@link #change} would refuse; empty if nothing. */
    @Transactional(readOnly = true)
    public List<RiskProblem> check(Optional<Risk> existing, Map<RiskField, String> texts, PersonId person) {
        var reading = access.reading();
        var details = reading.over(existing.map(Risk::details).orElse(Details.EMPTY), texts);
        var problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty() && !access.viewer(person).mayChange(details)) {
            problems.add(RiskProblem.of(RiskField.OWNER, "risk-not-yours"));
        }
        return problems;
    }

    /**
     * Changes fields of a risk and judges it anew; an empty text empties its field, fields that are not named stay.
     *
     * @param version of the risk as it was shown
     * @param reason why, in the actor's words
     * @throws Refused naming the first field that is not as it has to be
     * @throws Conflict if somebody changed it since
     * @throws NotFound unless the actor is AIMS manager, owns it, or owns one of its AI systems
     */
    public RiskView change(
            String number, int version, Map<RiskField, String> texts, String reason, Actor actor, Way way) {
        var viewer = access.viewer(actor.person());
        var risk = table.lock(number)
                .filter(found -> viewer.mayChange(found.details()))
                .orElseThrow(() -> new NotFound("risk to change", number));
        risk.requireVersion(version);
        checkReason(reason);
        var after = read(risk.details(), texts);
        requireOwn(viewer, after);
        return view(recording.change(risk, after, reason, actor, way), viewer);
    }

    /** @throws NotFound if there is none with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public RiskView byNumber(String number, PersonId person) {
        var viewer = access.viewer(person);
        return table.byNumber(number)
                .filter(found -> viewer.maySee(found.details()))
                .map(found -> view(found, viewer))
                .orElseThrow(() -> new NotFound("risk", number));
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public RiskPage list(RiskFilter filter, PersonId viewer) {
        return register.page(filter, access.viewer(viewer));
    }

    /** All risks that this person may see, counted once. */
    @Transactional(readOnly = true)
    public RisksNow now(PersonId viewer) {
        return register.now(access.viewer(viewer));
    }

    /** Page and heat map together, asking only once who looks. */
    @Transactional(readOnly = true)
    public Overview overview(RiskFilter filter, PersonId person) {
        var viewer = access.viewer(person);
        var spread = register.spread(filter, viewer);
        return new Overview(spread.page(), spread.map(), viewer.mayAdd());
    }

    /**
     * What the register shows at once.
     *
     * @param mayAdd whether the person who asked may add risks
     */
    public record Overview(RiskPage page, HeatMap map, boolean mayAdd) {}

    /** How the risks that the filter finds spread over the matrix; its cell does not count. */
    @Transactional(readOnly = true)
    public HeatMap heatMap(RiskFilter filter, PersonId viewer) {
        return register.heatMap(filter, access.viewer(viewer));
    }

    /** How the levels went over the last twelve months, of the risks that this person may see. */
    @Transactional(readOnly = true)
    public TrendSeen trend(PersonId person) {
        var viewer = access.viewer(person);
        return new TrendSeen(trends.read(viewer), viewer.readsAll());
    }

    /**
     * The trend as somebody may see it.
     *
     * @param all whether it counts every risk of the organisation
     */
    public record TrendSeen(RiskTrend trend, boolean all) {}

    /** The AI systems that these risks threaten, with one statement. */
    @Transactional(readOnly = true)
    public Map<SystemId, AiSystemLine> systemsOf(Collection<Risk> risks) {
        return systems(risks.stream()
                .flatMap(risk -> risk.details().systems().stream())
                .distinct()
                .toList());
    }

    /** The registered AI system that is meant by an id or a number. */
    @Transactional(readOnly = true)
    public Optional<AiSystemLine> system(String idOrNumber) {
        return systems.registered(idOrNumber);
    }

    /** These AI systems, with one statement; ids that there are not are missing. */
    @Transactional(readOnly = true)
    public Map<SystemId, AiSystemLine> systems(Collection<SystemId> ids) {
        return systems.byIds(ids);
    }

    /** Who changed what, the newest first. Whoever calls has checked that the risk may be shown. */
    @Transactional(readOnly = true)
    public RiskStep.Page history(RiskId id, String after, int limit) {
        return history.page(id, after, limit);
    }

    /** What others changed since somebody was shown the risk, so that a conflict can be explained. */
    @Transactional(readOnly = true)
    public List<RiskChange> changedSince(RiskId id, Instant shown) {
        return history.since(id, shown);
    }

    private Details read(Details before, Map<RiskField, String> texts) {
        var reading = access.reading();
        var details = reading.over(before, texts);
        reading.throwFirst();
        return details;
    }

    private RiskView view(Risk risk, RiskAccess.Viewer viewer) {
        var lines = List.copyOf(systemsOf(List.of(risk)).values());
        var above = risk.level()
                .filter(level -> level.rank() > matrix.appetite().rank())
                .isPresent();
        return new RiskView(risk, lines, above, viewer.mayChange(risk.details()));
    }

    /** Nobody makes a risk that they could not see afterwards, nor gives one away that they alone look after. */
    private static void requireOwn(RiskAccess.Viewer viewer, Details details) {
        if (!viewer.mayChange(details)) {
            throw Refused.at(RiskField.OWNER.key(), "risk-not-yours");
        }
    }

    private static void checkReason(String reason) {
        if (reason.length() > 1000) {
            throw Refused.at("reason", "risk-too-long", 1000);
        }
        if (reason.indexOf('\0') >= 0) {
            throw Refused.at("reason", "risk-characters");
        }
    }
}
