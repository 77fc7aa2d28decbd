package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment as others see it.
 *
 * @param number people's name for it, which is its case's too, such as {@code IA-2026-0042}
 * @param sentBack why it came back; empty unless it did
 * @param readers who is told of the result, in the AIMS manager's words
 * @param version of the system's assessments; empty until it is recorded
 * @param standing whether it is the newest recorded one of its system
 * @param previous the assessment before
 * @param differences to the one before
 * @param reportHash SHA-256 of the kept report, in hexadecimal; empty until it is recorded
 */
public record ImpactView(
        UUID id,
        CaseId caseId,
        String number,
        SystemId system,
        String systemNumber,
        String systemName,
        Optional<PersonId> owner,
        ImpactState state,
        Instant startedAt,
        Optional<PersonId> startedBy,
        List<ImpactCause> causes,
        ImpactAnswers answers,
        String sentBack,
        String readers,
        Optional<ImpactDecision> decision,
        Optional<Integer> version,
        Optional<LocalDate> nextReview,
        boolean standing,
        Optional<Previous> previous,
        List<Difference> differences,
        Optional<String> reportHash) {

    /** The assessment before. */
    public record Previous(String number, int version, ImpactAnswers answers) {}

    public Optional<ImpactLevel> level() {
        return answers.judgement().map(Judgement::level);
    }
}
