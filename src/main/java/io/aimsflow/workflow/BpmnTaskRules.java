package io.aimsflow.workflow;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * What every user task must have, since an auditor asks for it: a form, somebody who does it, a due date; and a separation of
 * duties that names tasks which exist, or it would silently not hold.
 */
final class BpmnTaskRules {

    /** Instead of a task: the person whose id that variable holds. */
    private static final Pattern VARIABLE = Pattern.compile("variable:[A-Za-z][A-Za-z0-9]*");

    private final GateContext context;
    private final GateFindings findings;

    BpmnTaskRules(GateContext context, GateFindings findings) {
        this.context = context;
        this.findings = findings;
    }

    void check(Element process) {
        List<Element> tasks = Dom.descendants(process, "userTask");
        Set<String> ids = new HashSet<>();
        tasks.forEach(task -> ids.add(task.getAttribute("id")));
        for (Element task : tasks) {
            checkForm(task);
            checkPeople(task);
            if (Dom.camunda(task, "dueDate").isBlank()) {
                findings.add(task, "due-date");
            }
            checkSeparation(task, ids);
        }
    }

    private void checkForm(Element task) {
        String form = Dom.camunda(task, "formRef");
        if (!context.forms().contains(form)) {
            findings.add(task, "form-missing", form);
        }
        if (!"deployment".equals(Dom.camunda(task, "formRefBinding"))) {
            findings.add(task, "binding", "formRefBinding");
        }
    }

    private void checkPeople(Element task) {
        String assignee = Dom.camunda(task, "assignee");
        String groups = Dom.camunda(task, "candidateGroups");
        if (assignee.isBlank() && groups.isBlank()) {
            findings.add(task, "nobody");
        }
        if (!assignee.isBlank() && !GateExpressions.isExpression(assignee)) {
            findings.add(task, "person-in-model", "camunda:assignee", "userTask");
        }
        if (!groups.isBlank() && !GateExpressions.isExpression(groups)) {
            names(groups)
                    .filter(group -> !context.roles().contains(group))
                    .forEach(group -> findings.add(task, "role-unknown", group));
        }
    }

    private void checkSeparation(Element task, Set<String> tasks) {
        BpmnProperties.of(task).forEach((name, value) -> {
            if (name.equals(BpmnProperties.SEPARATE_FROM)) {
                names(value)
                        .filter(other -> !tasks.contains(other)
                                && !VARIABLE.matcher(other).matches())
                        .forEach(other -> findings.add(task, "separation-unknown", other));
            }
        });
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip);
    }
}
