package io.aimsflow.workflow;

import io.aimsflow.shared.ClauseRef;
import java.util.Arrays;
import java.util.Set;
import org.w3c.dom.Element;

/** Checks the properties through which a model speaks to this module: a typing error in one would be silence later. */
final class BpmnPropertyRules {

    private static final Set<String> NOTICES = Set.of("reminder", "overdue", "escalation");

    private final GateContext context;
    private final GateFindings findings;

    BpmnPropertyRules(GateContext context, GateFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    void check(Element element) {
        BpmnProperties.of(element).forEach((name, value) -> check(element, name, value));
        Dom.children(element).forEach(this::check);
    }

    private void check(Element element, String name, String value) {
        if (name.equals("readableBy") || name.equals("escalateTo") || name.startsWith("escalateTo.")) {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(role -> !context.roles().contains(role))
                    .forEach(role -> findings.add(element, "role-unknown", role));
        } else if (name.equals("notice") && !NOTICES.contains(value)) {
            findings.add(element, "notice-unknown", value);
        } else if (name.equals("clause") && !isClause(value)) {
            findings.add(element, "clause-unknown", value);
        }
    }

    private static boolean isClause(String number) {
        try {
            ClauseRef.of(number);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
