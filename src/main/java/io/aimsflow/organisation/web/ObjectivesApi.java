package io.aimsflow.organisation.web;

import io.aimsflow.identity.SignedIn;
import io.aimsflow.organisation.Direction;
import io.aimsflow.organisation.Measurement;
import io.aimsflow.organisation.Objective;
import io.aimsflow.organisation.ObjectiveState;
import io.aimsflow.organisation.Objectives;
import io.aimsflow.shared.CaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objectives for programs, to read. */
@RestController
@RequestMapping("/api/objectives")
class ObjectivesApi {

    private static final int PAGE_SIZE = 100;

    private final Objectives objectives;

    ObjectivesApi(Objectives objectives) {
        this.objectives = objectives;
    }

    /** An objective. */
    record Resource(
            String number,
            String statement,
            ObjectiveState state,
            UUID owner,
            Direction direction,
            BigDecimal target,
            String unit,
            LocalDate due,
            String method,
            int everyMonths,
            List<String> clauses,
            String plan,
            Optional<LocalDate> nextMeasurement) {

        static Resource of(Objective objective) {
            var details = objective.details();
            return new Resource(
                    objective.reference(),
                    details.statement(),
                    objective.state(),
                    details.owner().value(),
                    details.direction(),
                    details.target(),
                    details.unit(),
                    details.due(),
                    details.method(),
                    details.everyMonths(),
                    details.clauses().stream().map(Object::toString).toList(),
                    details.plan(),
                    objective.nextMeasurement());
        }
    }

    /** A measured value. */
    record Measured(LocalDate on, BigDecimal value, BigDecimal target, boolean onTarget, String note, UUID caseId) {

        static Measured of(Measurement one) {
            CaseId measurement = one.caseId();
            return new Measured(
                    one.measuredOn(), one.value(), one.target(), one.onTarget(), one.note(), measurement.value());
        }
    }

    /** An objective with its measurements, the newest first. */
    record Whole(Resource objective, List<Measured> measurements) {}

    /** A page; {@code next} is the {@code after} of the next one, 0 if there is none. */
    record Page(List<Resource> objectives, int next) {}

    @GetMapping
    Page list(ObjectiveQuery query, @AuthenticationPrincipal SignedIn me) {
        var page = objectives.list(query.filter(me.id(), PAGE_SIZE), me.id());
        return new Page(
                page.lines().stream().map(line -> Resource.of(line.objective())).toList(), page.next());
    }

    @GetMapping("/{number}")
    Whole get(@PathVariable String number, @AuthenticationPrincipal SignedIn me) {
        var view = objectives.byReference(number, me.id());
        return new Whole(
                Resource.of(view.objective()),
                view.measurements().stream().map(Measured::of).toList());
    }
}
