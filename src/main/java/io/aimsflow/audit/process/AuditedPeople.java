package io.aimsflow.audit.process;

import io.aimsflow.workflow.ModelFunctions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model asks about the people of an audit. */
@Component
public class AuditedPeople implements ModelFunctions {

    @Override
    public String name() {
        return "auditedPeople";
    }

    /** One by one, the ids that the routing fact {@code auditees} holds, parted by commas. */
    public List<String> each(String auditees) {
        return Arrays.stream(auditees.split(",")).filter(id -> !id.isEmpty()).toList();
    }
}
