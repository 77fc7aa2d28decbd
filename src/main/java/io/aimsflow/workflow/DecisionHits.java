package io.aimsflow.workflow;

import io.aimsflow.workflow.Decision.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Hears from the engine which rules fired; its result alone does not name them. */
final class DecisionHits implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<Map<String, List<Hit>>> heard = new ThreadLocal<>();

    /** Runs the evaluation and answers the rules of that decision that fired. */
    List<Hit> during(String decision, Runnable evaluation) {
        heard.set(new HashMap<>());
        try {
            evaluation.run();
            return heard.get().getOrDefault(decision, List.of());
        } finally {
            heard.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        var collecting = heard.get();
        if (collecting != null) {
            List<Hit> hits = new ArrayList<>();
            event.getMatchingRules().forEach(rule -> hits.add(hit(rule)));
            collecting.put(event.getDecision().getKey(), hits);
        }
    }

    private static Hit hit(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries().values().forEach(output -> {
            if (output.getValue().getValue() != null) {
                outputs.put(output.getOutputName(), output.getValue().getValue());
            }
        });
        return new Hit(rule.getId(), outputs);
    }
}
