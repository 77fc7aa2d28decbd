package io.aimsflow.ledger;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be told to the ledger.
 *
 * @param kind what happened, in kebab-case and past tense: {@code task-completed}, {@code case-started}
 * @param actor who did it; empty if the system did
 * @param caseId the case in which it happened, if any
 * @param clauses the clauses of ISO/IEC 42001 that it serves
 * @param content facts in the words of the module that tells: texts, numbers, ids, lists and maps of these. Whatever is
 *     kept elsewhere and must not change is named by a {@link ContentReference}
 */
public record NewEntry(
        String kind,
        Optional<Actor> actor,
        Optional<CaseId> caseId,
        Set<ClauseRef> clauses,
        Map<String, Object> content) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the kind is not kebab-case or longer than 64 characters */
    public NewEntry {
        if (kind.length() > 64 || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("'" + kind + "' is no kind of entry, such as task-completed");
        }
        clauses = Set.copyOf(clauses);
    }
}
