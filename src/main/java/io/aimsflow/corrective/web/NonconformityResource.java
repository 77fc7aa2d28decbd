package io.aimsflow.corrective.web;

import io.aimsflow.corrective.ActionView;
import io.aimsflow.corrective.Correction;
import io.aimsflow.corrective.FollowUp;
import io.aimsflow.corrective.NonconformityState;
import io.aimsflow.corrective.NonconformityView;
import io.aimsflow.corrective.Occurred;
import io.aimsflow.corrective.Severity;
import io.aimsflow.corrective.Source;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A nonconformity as programs see it; people are ids. */
record NonconformityResource(
        UUID id,
        UUID caseId,
        String number,
        String title,
        String whatHappened,
        String place,
        Optional<String> occurred,
        String foundBy,
        Source source,
        String requirement,
        Optional<Severity> severity,
        String affectedSystems,
        String externalReference,
        Optional<LocalDate> bodyDeadline,
        UUID reporter,
        Instant reportedAt,
        NonconformityState state,
        Optional<UUID> owner,
        Optional<Correction> correction,
        List<String> rootCauses,
        List<Action> actions,
        String noActionReason,
        Optional<Instant> judgeableAt,
        int failures,
        Optional<UUID> mergedInto,
        List<FollowUp> followUps,
        Optional<Instant> endedAt) {

    record Action(
            UUID id, int round, String what, UUID owner, LocalDate due, Optional<LocalDate> doneOn, String result) {

        static Action of(ActionView action) {
            return new Action(
                    action.id(),
                    action.round(),
                    action.what(),
                    action.owner().value(),
                    action.due(),
                    action.doneOn(),
                    action.result());
        }
    }

    static NonconformityResource of(NonconformityView view) {
        return new NonconformityResource(
                view.id(),
                view.caseId().value(),
                view.number(),
                view.title(),
                view.whatHappened(),
                view.place(),
                view.occurred().map(Occurred::iso),
                view.foundBy(),
                view.source(),
                view.requirement(),
                view.severity(),
                view.affectedSystems(),
                view.externalReference(),
                view.bodyDeadline(),
                view.reporter().value(),
                view.reportedAt(),
                view.state(),
                view.owner().map(PersonId::value),
                view.correction(),
                view.rootCauses(),
                view.actions().stream().map(Action::of).toList(),
                view.noActionReason(),
                view.judgeableAt(),
                view.failures(),
                view.mergedInto(),
                view.followUps(),
                view.endedAt());
    }
}
