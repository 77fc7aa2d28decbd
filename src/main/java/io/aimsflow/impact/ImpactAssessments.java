package io.aimsflow.impact;

import io.aimsflow.impact.ImpactCause.Kind;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemRegistered;
import io.aimsflow.systems.AiSystems;
import io.aimsflow.systems.ReassessmentNeeded;
import io.aimsflow.systems.SystemId;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Policies;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessments of what AI systems do to people and society: starting them, by whatever makes them necessary, and finding
 * them. What happens in them is told to {@link ImpactSteps}.
 */
@Service
@Transactional
public class ImpactAssessments {

    /** The process that each assessment runs through. */
    public static final String PROCESS = "ai-system-impact-assessment";

    /** The routing fact that names the system's owner. */
    static final String OWNER = "owner";

    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_WHY = 2000;

    private final ImpactTable table;
    private final ImpactStarting starting;
    private final ImpactRegister register;
    private final ImpactViews views;
    private final ImpactAccess access;
    private final ImpactTelling tell;
    private final AiSystems systems;
    private final Cases cases;
    private final Policies policies;
    private final Clock clock;
    private final ZoneId zone;

    ImpactAssessments(
            ImpactTable table,
            ImpactStarting starting,
            ImpactRegister register,
            ImpactViews views,
            ImpactAccess access,
            ImpactTelling tell,
            AiSystems systems,
            Cases cases,
            Policies policies,
            Clock clock,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.table = table;
        this.starting = starting;
        this.register = register;
        this.views = views;
        this.access = access;
        this.tell = tell;
        this.systems = systems;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Starts an assessment by hand.
     *
     * @param why in the actor's words; may be empty
     * @return its number
     * @throws NotFound unless the actor owns the system, is its deputy, or is AIMS manager
     * @throws Conflict if one runs already, or the system is in the register no longer
     * @throws Refused if the reason is too long
     */
    public String start(String systemNumber, String why, Actor actor) {
        if (why.length() > MOST_WHY) {
            throw Refused.at("why", "impact-why-too-long", MOST_WHY);
        }
        var system = systems.byNumber(systemNumber.replace("\0", ""), actor.person());
        if (!access.mayStart(system.description(), actor.person())) {
            throw new NotFound("AI system to assess", systemNumber);
        }
        table.running(system.id()).ifPresent(running -> {
            throw new Conflict("impact-running", systemNumber, running.number);
        });
        if (!starting.assessable(system)) {
            throw new Conflict("impact-not-assessable", systemNumber);
        }
        starting.because(system.id(), List.of(request(why)), Optional.of(actor));
        return table.running(system.id()).orElseThrow().number;
    }

    /**
     * Starts assessments of all these systems; those that are assessed already are left as they are.
     *
     * @return how many were started
     * @throws Refused if there are more than 100, or none
     * @throws NotFound if the actor may not start one of them
     */
    public int startAll(List<String> systemNumbers, String why, Actor actor) {
        if (systemNumbers.isEmpty() || systemNumbers.size() > MOST_AT_ONCE) {
            throw Refused.at("systems", "impact-choose", MOST_AT_ONCE);
        }
        int started = 0;
        for (var number : systemNumbers.stream().distinct().toList()) {
            var system = systems.byNumber(number.replace("\0", ""), actor.person());
            if (table.running(system.id()).isEmpty() && starting.assessable(system)) {
                start(number, why, actor);
                started++;
            }
        }
        return started;
    }

    /** An assessment of that number. @throws NotFound if there is none, or this person may not see it */
    @Transactional(readOnly = true)
    public ImpactView byNumber(String number, PersonId viewer) {
        return ofCase(cases.byNumber(number, viewer).id());
    }

    /** The assessment that the case is. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public ImpactView ofCase(CaseId caseId) {
        return views.of(table.ofCase(caseId).orElseThrow(() -> new NotFound("assessment", caseId)));
    }

    /** The kept report. Whoever calls has checked that it may be shown. @throws NotFound as long as there is none */
    @Transactional(readOnly = true)
    public ImpactReport report(UUID assessment) {
        return views.report(assessment);
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public ImpactPage list(ImpactFilter filter, PersonId viewer) {
        return register.page(filter, viewer);
    }

    /** All assessments of a system, the newest first. Whoever calls has checked that they may be shown. */
    @Transactional(readOnly = true)
    public List<ImpactView> ofSystem(SystemId system) {
        return table.of(system, 20).stream().map(views::brief).toList();
    }

    /** Systems in use that were never assessed, and are not: all for those who read all, else those that the person owns. */
    @Transactional(readOnly = true)
    public Unassessed unassessed(PersonId viewer, String after, int limit) {
        return register.unassessed(viewer, after, limit);
    }

    /** The last day on which a review counts as due now. */
    @Transactional(readOnly = true)
    public LocalDate dueUntil() {
        return LocalDate.now(clock.withZone(zone)).plusDays(policies.valueOf(ImpactPolicies.LEAD));
    }

    /** Starts the assessments whose review comes up; called again and again. Returns how many were started. */
    public int startDue() {
        int started = 0;
        for (var due : table.due(dueUntil(), MOST_AT_ONCE)) {
            if (!starting.assessable(systems.get(due.system))) {
                table.unschedule(due.id);
                continue;
            }
            var cause = new ImpactCause(derived("periodic", due.id), Kind.PERIODIC, clock.instant(), "", "");
            starting.because(due.system, List.of(cause), Optional.empty());
            started++;
        }
        return started;
    }

    /** A system came in through the intake. Told twice, it counts once. */
    void registered(AiSystemRegistered event) {
        var cause = new ImpactCause(derived("intake", event.system().value()), Kind.INTAKE, clock.instant(), "", "");
        starting.because(event.system(), List.of(cause), Optional.empty());
    }

    /** Changes ask for an assessment. Told twice, it counts once. */
    void reassess(ReassessmentNeeded event) {
        var causes = event.causes().stream()
                .map(cause -> new ImpactCause(
                        derived(event.id().toString(), cause.change(), cause.aspect(), cause.about()),
                        Kind.CHANGE,
                        clock.instant(),
                        cause.reason(),
                        cause.reasonDe()))
                .toList();
        starting.because(event.system(), causes, Optional.empty());
    }

    /** The owner or the name of a system changed: its running assessment goes on with them. */
    void systemChanged(SystemId id) {
        table.lockSystem(id);
        table.running(id).ifPresent(running -> {
            cases.lock(running.caseId);
            var one = table.lock(running.caseId);
            if (one.state.ended()) {
                return;
            }
            var description = systems.get(id).description();
            one.systemName = description.name();
            one.owner = description.owner();
            table.update(one);
            tell.state(one);
            one.owner.ifPresent(owner -> cases.change(one.caseId, Map.of(OWNER, owner.toString())));
        });
    }

    /** Its case was cancelled. Does nothing if it has ended already: that is told more than once. */
    void cancelled(CaseId caseId) {
        cases.lock(caseId);
        var one = table.lock(caseId);
        if (!one.state.ended()) {
            one.state = ImpactState.CANCELLED;
            table.update(one);
            tell.state(one);
        }
    }

    private ImpactCause request(String why) {
        return new ImpactCause(
                UUID.randomUUID(),
                Kind.REQUEST,
                clock.instant(),
                why.replace("\0", "").strip(),
                "");
    }

    private static UUID derived(Object... parts) {
        return UUID.nameUUIDFromBytes(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
    }
}
