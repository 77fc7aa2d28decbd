package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import java.util.Map;

/**
 * A step that the system does itself. A bean per step, named in the model as {@code
 * camunda:delegateExpression="#{name}"}; runs in the engine's transaction, so it touches nothing but the database.
 */
public interface ServiceTask {

    /** The name by which models call it, in camelCase. */
    String name();

    /**
     * Makes one call into the practice's API.
     *
     * @return routing facts for the process; may be empty
     * @throws BusinessError to leave the step by the BPMN error event of that code
     */
    Map<String, Object> execute(CaseId caseId);
}
