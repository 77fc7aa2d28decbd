package io.aimsflow.workflow;

import io.aimsflow.shared.CaseId;
import java.util.Map;

/**
 * What a practice does with one business rule task of its process: it hands the decision its inputs, and keeps what was
 * decided. A bean per business rule task; a task without one is left to the engine.
 */
public interface DecisionTask {

    /** The process and element that this bean answers for. */
    TaskKey key();

    /** What the table's input columns read, by name: texts, numbers, booleans, dates, and lists of these. */
    Map<String, Object> inputs(CaseId caseId);

    /**
     * Keeps what was decided.
     *
     * @return routing facts for the process; may be empty
     */
    Map<String, Object> decided(CaseId caseId, Decision decision);
}
