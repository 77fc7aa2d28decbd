package io.aimsflow.organisation;

import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.OrganisationRole;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the organisation says of itself (ISO/IEC 42001:2023, 4.1, with the amendment on climate change).
 *
 * @param version for optimistic locking
 * @param roles what it is to the AI systems that it has to do with
 * @param climate true if climate change is a relevant issue
 */
public record ContextStatement(
        int version,
        Set<OrganisationRole> roles,
        String rolesWhy,
        boolean climate,
        String climateWhy,
        LocalDate statedOn,
        PersonId statedBy) {}
