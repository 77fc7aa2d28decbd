package io.aimsflow.corrective;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not meet a requirement, and all that is done about it. Each method is one step of its way and refuses
 * to be taken out of turn ({@link Conflict}). Source of the way: ISO/IEC 42001:2023, 10.2.
 */
@Entity
@Table(name = "corrective_nonconformity")
class Nonconformity {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID caseId;
    private String number;
    private String title;
    private OriginalReport report;
    private String requirement;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;

    @Enumerated(EnumType.STRING)
    private NonconformityState state = NonconformityState.REPORTED;

    private @Nullable UUID owner;
    private @Nullable Correction correction;
    private @Nullable String rootCauses;
    private String noActionReason = "";
    private String criteria = "";
    private int effectivenessDays;
    private String sentBack = "";
    private @Nullable Instant judgeableAt;
    private int failures;
    private @Nullable UUID mergedInto;
    private @Nullable Instant endedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "nonconformity_id", nullable = false, updatable = false)
    @OrderBy("round, position")
    private List<CorrectiveAction> actions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "nonconformity_id", nullable = false, updatable = false)
    @OrderBy("kind")
    private List<DecidedFollowUp> followUps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Nonconformity() {}

    Nonconformity(Reported reported, ReportNonconformity report, PersonId reporter, Instant now) {
        this.id = reported.id();
        this.caseId = reported.caseId().value();
        this.number = reported.number();
        this.title = report.title().strip();
        this.report = OriginalReport.of(report, reporter, now);
        this.requirement = report.requirement().strip();
        this.severity = report.severity().orElse(null);
    }

    void confirm(Confirmation confirmed) {
        require(NonconformityState.REPORTED);
        title = confirmed.title().strip();
        severity = confirmed.severity();
        owner = confirmed.owner().value();
        requirement = confirmed.requirement().strip();
        state = NonconformityState.CONTAINMENT;
    }

    /** @throws Refused if the other is this one, or has ended: what happens again is a nonconformity of its own */
    void mergeInto(Nonconformity known, Instant now) {
        require(NonconformityState.REPORTED);
        if (known.id.equals(id)) {
            throw Refused.at("known", "corrective-merge-itself");
        }
        if (known.state.ended()) {
            throw Refused.at("known", "corrective-merge-ended", known.number);
        }
        mergedInto = known.id;
        end(NonconformityState.MERGED, now);
    }

    void reject(Instant now) {
        require(NonconformityState.REPORTED);
        end(NonconformityState.REJECTED, now);
    }

    /** @throws Refused if the day of containment has not come yet */
    void correct(Correction done, LocalDate today) {
        require(NonconformityState.CONTAINMENT);
        done.check(today);
        correction = done;
        state = NonconformityState.CAUSE;
    }

    /** @throws Refused without a root cause */
    void causeFound(List<String> causes) {
        require(NonconformityState.CAUSE);
        if (causes.isEmpty()) {
            throw Refused.at("rootCauses", "corrective-root-cause-missing");
        }
        rootCauses = String.join(
                "\n",
                causes.stream().map(cause -> cause.strip().replace('\n', ' ')).toList());
        sentBack = "";
        state = NonconformityState.PLANNING;
    }

    /** @throws Refused if there is neither an action nor a reason for none, or an action is due before today */
    void plan(Plan plan, LocalDate today) {
        require(NonconformityState.PLANNING);
        plan.check(today);
        actions.removeIf(action -> action.round() == failures);
        for (var planned : plan.actions()) {
            actions.add(new CorrectiveAction(failures, actions.size(), planned));
        }
        noActionReason = plan.noActionReason().strip();
        criteria = plan.criteria().strip();
        effectivenessDays = plan.effectivenessDays();
        sentBack = "";
        state = NonconformityState.APPROVAL;
    }

    void approvePlan(Instant now) {
        require(NonconformityState.APPROVAL);
        state = NonconformityState.ACTIONS;
        awaitEffectIfAllDone(now);
    }

    /** @param to {@link NonconformityState#PLANNING} or {@link NonconformityState#CAUSE} */
    void sendPlanBack(NonconformityState to, String reason) {
        require(NonconformityState.APPROVAL);
        sentBack = reason.strip();
        state = to;
    }

    /** @throws Refused if the day has not come yet */
    void actionDone(UUID action, ActionResult came, Actor actor, LocalDate today, Instant now) {
        require(NonconformityState.ACTIONS);
        came.check(today);
        var done = current().stream()
                .filter(each -> each.id().equals(action))
                .findFirst()
                .orElseThrow(() -> new NotFound("action", action));
        if (done.done()) {
            throw new Conflict("corrective-action-done", number);
        }
        done.done(came, actor);
        awaitEffectIfAllDone(now);
    }

    /** @return how many rounds of action have had no effect by now */
    int judge(boolean effective) {
        require(NonconformityState.EFFECTIVENESS);
        state = effective ? NonconformityState.FOLLOW_UPS : NonconformityState.CAUSE;
        if (!effective) {
            failures++;
        }
        return failures;
    }

    List<DecidedFollowUp> close(List<FollowUp> decided, Instant now) {
        require(NonconformityState.FOLLOW_UPS);
        decided.forEach(followUp -> followUps.add(new DecidedFollowUp(followUp, now)));
        end(NonconformityState.CLOSED, now);
        return List.copyOf(followUps);
    }

    /** Does nothing if it has ended already: the case was cancelled, and that is told more than once. */
    void cancel(Instant now) {
        if (!state.ended()) {
            end(NonconformityState.CANCELLED, now);
        }
    }

    /** Gives all that is still open and owned by one person to another. */
    void handOver(PersonId from, PersonId to) {
        if (from.value().equals(owner)) {
            owner = to.value();
        }
        actions.stream()
                .filter(action -> action.ownedBy(from) && !action.done())
                .forEach(action -> action.giveTo(to));
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    NonconformityState state() {
        return state;
    }

    Optional<PersonId> owner() {
        return Optional.ofNullable(owner).map(PersonId::new);
    }

    int failures() {
        return failures;
    }

    NonconformityView view() {
        return new NonconformityView(
                id,
                caseId(),
                number,
                title,
                report.whatHappened(),
                report.place(),
                Optional.ofNullable(report.occurred()).map(Occurred::new),
                report.foundBy(),
                report.source(),
                requirement,
                Optional.ofNullable(severity),
                report.affectedSystems(),
                Optional.ofNullable(report.externalReference()).orElse(""),
                Optional.ofNullable(report.bodyDeadline()),
                new PersonId(report.reporter()),
                report.reportedAt(),
                state,
                owner(),
                Optional.ofNullable(correction),
                Optional.ofNullable(rootCauses).stream().flatMap(String::lines).toList(),
                actions.stream().map(CorrectiveAction::view).toList(),
                noActionReason,
                criteria,
                effectivenessDays,
                sentBack,
                Optional.ofNullable(judgeableAt),
                failures,
                Optional.ofNullable(mergedInto),
                followUps.stream().map(DecidedFollowUp::followUp).toList(),
                Optional.ofNullable(endedAt));
    }

    private List<CorrectiveAction> current() {
        return actions.stream().filter(action -> action.round() == failures).toList();
    }

    private void awaitEffectIfAllDone(Instant now) {
        if (current().stream().allMatch(CorrectiveAction::done)) {
            judgeableAt = now.plus(Duration.ofDays(effectivenessDays));
            state = NonconformityState.EFFECTIVENESS;
        }
    }

    private void end(NonconformityState end, Instant now) {
        state = end;
        endedAt = now;
    }

    private void require(NonconformityState expected) {
        if (state != expected) {
            throw new Conflict("corrective-state", number);
        }
    }
}
