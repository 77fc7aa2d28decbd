package io.aimsflow.audit;

import io.aimsflow.conformity.Clauses;
import io.aimsflow.controls.Controls;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.AiSystems;
import org.springframework.stereotype.Component;

/** Checks that what a scope names exists. */
@Component
class AuditScopes {

    private final Clauses clauses;
    private final Controls controls;
    private final AiSystems systems;

    AuditScopes(Clauses clauses, Controls controls, AiSystems systems) {
        this.clauses = clauses;
        this.controls = controls;
        this.systems = systems;
    }

    /** @throws Refused for the first that does not exist, or if the scope is empty */
    void require(AuditScope scope, PersonId viewer) {
        if (scope.refs().isEmpty()) {
            throw Refused.at("clauses", "audit-scope-empty");
        }
        scope.clauses().forEach(clause -> known("clauses", clause.number(), () -> clauses.get(clause.number())));
        var found = controls.byRefs(scope.controls());
        scope.controls().stream()
                .filter(ref -> !found.containsKey(ref))
                .findFirst()
                .ifPresent(ref -> {
                    throw Refused.at("controls", "audit-controls", ref);
                });
        scope.systems().forEach(number -> known("systems", number, () -> systems.byNumber(number, viewer)));
    }

    private static void known(String field, String ref, Runnable looking) {
        try {
            looking.run();
        } catch (NotFound none) {
            throw Refused.at(field, "audit-" + field, ref);
        }
    }
}
