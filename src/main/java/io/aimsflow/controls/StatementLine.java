package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.shared.PersonId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Statement of Applicability says of one control.
 *
 * @param version for {@link StatementsOfApplicability#change}; 0 if nothing was said yet
 * @param group such as {@code A.6}, or {@code ORG}
 * @param applicability empty as long as it is undecided
 * @param justification why it is included or excluded
 * @param implementation empty as long as nobody said
 * @param evidence where one finds that it works, in the organisation's words
 * @param notes why it differs from the version before, one reason in a line
 * @param uses numbers of what it treats, separated by commas
 */
public record StatementLine(
        ControlRef control,
        int version,
        int position,
        String group,
        Words title,
        Optional<Applicability> applicability,
        String justification,
        Optional<Implementation> implementation,
        String evidence,
        String notes,
        Optional<PersonId> owner,
        String uses) {

    public String title(Locale locale) {
        return title.in(locale);
    }

    /** True if nothing is missing that top management has to see. */
    public boolean complete() {
        return applicability.isPresent()
                && !justification.isBlank()
                && (applicability.get() == Applicability.EXCLUDED || implementation.isPresent());
    }

    StatementLine with(LineChange change) {
        return new StatementLine(
                control,
                version,
                position,
                group,
                title,
                change.applicability().or(() -> applicability),
                change.justification().orElse(justification),
                change.implementation().or(() -> implementation),
                change.evidence().orElse(evidence),
                notes,
                owner,
                uses);
    }

    StatementLine noted(String because) {
        var all = notes.isEmpty() ? because : notes + "\n" + because;
        return new StatementLine(
                control,
                version,
                position,
                group,
                title,
                applicability,
                justification,
                implementation,
                evidence,
                all,
                owner,
                uses);
    }

    StatementLine frozen(ControlView live, String usedBy) {
        return new StatementLine(
                control,
                version,
                position,
                group,
                live.title(),
                applicability,
                justification,
                implementation,
                evidence,
                notes,
                live.owner(),
                usedBy);
    }
}
