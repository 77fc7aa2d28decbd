package io.aimsflow.impact;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.SystemId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A measure against a harm was approved; published in the transaction of the approval, once for each. The module that keeps
 * risks opens one for it, or links the one that is named.
 *
 * @param id tells this measure from all others, and a second delivery from it
 * @param caseNumber of the assessment
 * @param harm what happens to whom, in the owner's words
 * @param severity from 1 to 5
 * @param likelihood from 1 to 5
 * @param continued the measure that the assessment before had against the same harm, if there is one
 * @param linkedRisk number of a risk that is known already, such as {@code R-0012}; empty if there is none
 */
public record ImpactMeasureDecided(
        UUID id,
        Optional<UUID> continued,
        CaseId caseId,
        String caseNumber,
        SystemId system,
        String systemNumber,
        String harm,
        Dimension dimension,
        String group,
        int severity,
        int likelihood,
        String measure,
        PersonId owner,
        LocalDate due,
        String linkedRisk,
        PersonId by) {}
