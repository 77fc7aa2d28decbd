package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystemView;
import io.aimsflow.systems.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One assessment of one system, from its start to its report. */
final class ImpactAssessment {

    final UUID id;
    final CaseId caseId;
    final String number;
    final SystemId system;
    final String systemNumber;
    final Instant startedAt;
    final Optional<PersonId> startedBy;
    final Optional<UUID> previous;
    String systemName;
    Optional<PersonId> owner;
    ImpactState state;
    ImpactAnswers answers;
    String sentBack = "";
    String readers = "";
    Optional<ImpactDecision> decision = Optional.empty();
    Optional<Integer> version = Optional.empty();
    Optional<LocalDate> nextReview = Optional.empty();
    boolean standing;

    ImpactAssessment(
            UUID id,
            CaseId caseId,
            String number,
            AiSystemView system,
            Instant startedAt,
            Optional<PersonId> startedBy,
            Optional<UUID> previous) {
        this(id, caseId, number, system.id(), system.number(), startedAt, startedBy, previous);
        systemName = system.description().name();
        owner = system.description().owner();
        state = ImpactState.DESCRIPTION;
        answers = ImpactAnswers.NONE.with(SystemSnapshot.of(system));
    }

    /** What is not given here is set by whoever reads it from its table. */
    ImpactAssessment(
            UUID id,
            CaseId caseId,
            String number,
            SystemId system,
            String systemNumber,
            Instant startedAt,
            Optional<PersonId> startedBy,
            Optional<UUID> previous) {
        this.id = id;
        this.caseId = caseId;
        this.number = number;
        this.system = system;
        this.systemNumber = systemNumber;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.previous = previous;
        this.systemName = "";
        this.owner = Optional.empty();
        this.state = ImpactState.DESCRIPTION;
        this.answers = ImpactAnswers.NONE;
    }

    void describe(SystemDescription said, SystemSnapshot register) {
        require(ImpactState.DESCRIPTION);
        answers = answers.with(said).with(register);
        state = ImpactState.VIEWS;
    }

    void views(List<View> asked) {
        require(ImpactState.VIEWS);
        answers = answers.withViews(asked);
    }

    void impacts(List<Impact> told) {
        require(ImpactState.VIEWS);
        for (int i = 0; i < told.size(); i++) {
            if (told.subList(0, i).stream().anyMatch(told.get(i)::sameAs)) {
                throw Refused.at("impacts[" + i + "].what", "impact-twice");
            }
        }
        answers = answers.withImpacts(told);
    }

    void privacy(PrivacyView view) {
        require(ImpactState.VIEWS);
        answers = answers.with(view);
    }

    void society(SocietyView view) {
        require(ImpactState.VIEWS);
        answers = answers.with(view);
    }

    void judged(Judgement judgement) {
        require(ImpactState.VIEWS);
        answers = answers.with(judgement);
        sentBack = judgement.toMeasure().isEmpty() ? "" : sentBack;
        state = judgement.toMeasure().isEmpty() ? ImpactState.REVIEW : ImpactState.MEASURES;
    }

    void measures(List<Measure> planned, LocalDate today) {
        require(ImpactState.MEASURES);
        for (int i = 0; i < planned.size(); i++) {
            if (planned.get(i).due().isBefore(today)) {
                throw Refused.at("measures[" + i + "].due", "impact-due-past");
            }
        }
        answers = answers.withMeasures(planned);
        sentBack = "";
        state = ImpactState.REVIEW;
    }

    void approve(ImpactDecision approval, String told) {
        require(ImpactState.REVIEW);
        if (level().forTopManagement()) {
            throw Refused.at("decision", "impact-for-top-management");
        }
        decision = Optional.of(approval);
        readers = told.strip();
    }

    void passOn(String told) {
        require(ImpactState.REVIEW);
        readers = told.strip();
        state = ImpactState.DECISION;
    }

    void decide(ImpactDecision decided) {
        require(ImpactState.DECISION);
        decision = Optional.of(decided);
    }

    void sendBack(ImpactState to, String reason) {
        require(ImpactState.REVIEW, ImpactState.DECISION);
        sentBack = reason.strip();
        state = to;
    }

    /** It has its report. @throws IllegalStateException if nobody has decided */
    void record(int number, LocalDate next) {
        var stop = decision.orElseThrow(() -> new IllegalStateException(this.number + " is not decided"))
                .stop();
        version = Optional.of(number);
        nextReview = stop ? Optional.empty() : Optional.of(next);
        standing = true;
        state = stop ? ImpactState.STOPPED : ImpactState.APPROVED;
    }

    ImpactLevel level() {
        return answers.judgement().orElseThrow().level();
    }

    private void require(ImpactState... expected) {
        if (decision.isPresent() || !Set.of(expected).contains(state)) {
            throw new Conflict("impact-state", number);
        }
    }
}
