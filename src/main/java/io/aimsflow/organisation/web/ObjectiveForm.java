package io.aimsflow.organisation.web;

import io.aimsflow.organisation.Direction;
import io.aimsflow.organisation.Objective;
import io.aimsflow.organisation.ObjectiveDetails;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an objective.
 *
 * @param version that the change is based on; none for a new objective
 * @param owner a person's id
 * @param target with a point or a comma before the decimals
 * @param clauses numbers with commas or blanks between them
 */
record ObjectiveForm(
        @Nullable Integer version,
        @Nullable String statement,
        @Nullable String owner,
        @Nullable String direction,
        @Nullable String target,
        @Nullable String unit,
        @Nullable String due,
        @Nullable String method,
        @Nullable String everyMonths,
        @Nullable String clauses,
        @Nullable String plan) {

    private static final int LONGEST_NUMBER = 30;

    static ObjectiveForm empty(PersonId owner) {
        return new ObjectiveForm(null, "", owner.toString(), "AT_LEAST", "", "", "", "", "3", "", "");
    }

    static ObjectiveForm of(Objective objective) {
        var details = objective.details();
        return new ObjectiveForm(
                objective.version(),
                details.statement(),
                details.owner().toString(),
                details.direction().name(),
                details.target().toPlainString(),
                details.unit(),
                details.due().toString(),
                details.method(),
                Integer.toString(details.everyMonths()),
                details.clauses().stream().map(ClauseRef::number).collect(Collectors.joining(", ")),
                details.plan());
    }

    /** The same words, based on the objective as it is now. */
    ObjectiveForm over(Objective now) {
        return new ObjectiveForm(
                now.version(), statement, owner, direction, target, unit, due, method, everyMonths, clauses, plan);
    }

    /** @throws Refused for the first field that cannot be read */
    ObjectiveDetails details() {
        return new ObjectiveDetails(
                text(statement),
                person(),
                text(unit),
                Arrays.stream(Direction.values())
                        .filter(each -> each.name().equals(direction))
                        .findFirst()
                        .orElseThrow(() -> Refused.at("direction", "organisation-missing")),
                value(),
                day(),
                text(method),
                months(),
                references(),
                text(plan));
    }

    int basedOn() {
        return version == null ? -1 : version;
    }

    private PersonId person() {
        try {
            return PersonId.of(text(owner).strip());
        } catch (NotFound noId) {
            throw Refused.at("owner", "organisation-person");
        }
    }

    private BigDecimal value() {
        var typed = text(target).strip().replace(',', '.');
        if (typed.length() > LONGEST_NUMBER || !typed.matches("[-+]?[0-9]+([.][0-9]+)?")) {
            throw Refused.at("target", "organisation-value");
        }
        return new BigDecimal(typed);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text(due).strip());
        } catch (DateTimeException none) {
            throw Refused.at("due", "organisation-day", 10);
        }
    }

    private int months() {
        try {
            return Integer.parseInt(text(everyMonths).strip());
        } catch (NumberFormatException none) {
            throw Refused.at("everyMonths", "organisation-number", 24);
        }
    }

    private List<ClauseRef> references() {
        return Arrays.stream(text(clauses).split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(ObjectiveForm::reference)
                .toList();
    }

    private static ClauseRef reference(String typed) {
        try {
            return ClauseRef.of(typed);
        } catch (IllegalArgumentException none) {
            throw Refused.at("clauses", "organisation-clauses", typed);
        }
    }

    static String text(@Nullable String typed) {
        return Objects.toString(typed, "");
    }
}
