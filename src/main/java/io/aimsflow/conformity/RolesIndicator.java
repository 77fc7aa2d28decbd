package io.aimsflow.conformity;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the roles that the processes need are held by somebody (ISO/IEC 42001:2023, 5.3). */
@Component
class RolesIndicator implements ConformityIndicator {

    /** Without these, tasks go to the AIMS manager because nobody else is there. */
    private static final Set<Role> NEEDED = Set.of(
            Role.TOP_MANAGEMENT,
            Role.AIMS_MANAGER,
            Role.AI_SYSTEM_OWNER,
            Role.RISK_OWNER,
            Role.CONTROL_OWNER,
            Role.INTERNAL_AUDITOR,
            Role.DATA_PROTECTION);

    private final People people;

    RolesIndicator(People people) {
        this.people = people;
    }

    @Override
    public List<Indication> indications(Figures figures) {
        var held = people.heldRoles();
        var vacant = NEEDED.stream().filter(role -> !held.contains(role)).count();
        var unled = !held.contains(Role.TOP_MANAGEMENT) || !held.contains(Role.AIMS_MANAGER);
        var state = unled ? ConformityState.NOT_MET : vacant > 0 ? ConformityState.AT_RISK : ConformityState.MET;
        return List.of(Indication.of(
                "5.3",
                state,
                Role.ADMINISTRATOR,
                "/administration/people",
                "conformity.indicator.roles",
                NEEDED.size() - vacant,
                NEEDED.size()));
    }
}
