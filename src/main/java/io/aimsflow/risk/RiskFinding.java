package io.aimsflow.risk;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A risk that another module found, such as a harm in an impact assessment.
 *
 * @param key of the finder's own: told twice it counts once
 * @param continued key of an earlier finding of the same harm, whose risk this one is about too unless another is named
 * @param harm what happens to whom, at most 4,000 characters
 * @param likelihood 1 to 5
 * @param severity 1 to 5, for individuals
 * @param measure what is to be done about it; the treatment plan starts from it
 * @param owner of the measure; becomes risk owner too, unless the AI system has an owner
 * @param due until when the measure is to be done
 * @param known number of the risk that covers the harm already; empty if there is none
 */
public record RiskFinding(
        String key,
        Optional<String> continued,
        SystemId system,
        String harm,
        int likelihood,
        int severity,
        String measure,
        PersonId owner,
        LocalDate due,
        String known) {}
