package io.aimsflow.changes.web;

import io.aimsflow.changes.ChangeKind;
import io.aimsflow.changes.ChangeState;
import io.aimsflow.changes.PlannedChange;
import io.aimsflow.changes.PlannedChanges;
import io.aimsflow.identity.SignedIn;
import io.aimsflow.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the management system for programs, to be read. */
@RestController
@RequestMapping("/api/changes")
class PlannedChangesApi {

    private static final int PAGE_SIZE = 100;

    private final PlannedChanges changes;

    PlannedChangesApi(PlannedChanges changes) {
        this.changes = changes;
    }

    /** How a change is planned. */
    record Plan(String purpose, String consequences, String resources, UUID responsible, LocalDate due) {}

    /** A change; {@code cause} is the number of the case that made it necessary, empty if there is none. */
    record Resource(
            String number,
            UUID caseId,
            ChangeKind kind,
            ChangeState state,
            String what,
            String cause,
            UUID proposedBy,
            Instant proposedAt,
            Optional<Plan> plan,
            String reason,
            String result,
            Optional<LocalDate> madeOn,
            Optional<UUID> confirmedBy) {

        static Resource of(PlannedChange change) {
            return new Resource(
                    change.number(),
                    change.caseId().value(),
                    change.kind(),
                    change.state(),
                    change.what(),
                    change.causeNumber(),
                    change.proposedBy().person().value(),
                    change.proposedAt(),
                    change.plan()
                            .map(plan -> new Plan(
                                    plan.purpose(),
                                    plan.consequences(),
                                    plan.resources(),
                                    plan.responsible().value(),
                                    plan.due())),
                    change.reason(),
                    change.result(),
                    change.madeOn(),
                    change.confirmedBy().map(PersonId::value));
        }
    }

    /** A page; {@code next} is the {@code after} of the next one, 0 if there is none. */
    record Page(List<Resource> changes, long next) {}

    /** A page of those that the caller may see, the newest first. */
    @GetMapping
    Page list(ChangeQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = changes.list(query.filter(PAGE_SIZE), me.id());
        return new Page(page.changes().stream().map(Resource::of).toList(), page.next());
    }

    @GetMapping("/{number}")
    Resource get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        return Resource.of(changes.byNumber(number, me.id()));
    }
}
