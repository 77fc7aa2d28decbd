package io.aimsflow.workflow;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.springframework.stereotype.Component;

/** Asks deployed decision tables, and says which rule of which version answered. */
@Component
public class Decisions {

    private final DecisionService engine;
    private final RepositoryService repository;
    private final DecisionHits hits;

    Decisions(DecisionService engine, RepositoryService repository, DecisionHits hits) {
        this.engine = engine;
        this.repository = repository;
        this.hits = hits;
    }

    /**
     * Asks the newest deployed version.
     *
     * @param inputs what the input columns read, by name: texts, numbers, booleans, dates, and lists of these
     * @throws IllegalStateException if no decision of that name is deployed
     */
    public Decision judge(String decision, Map<String, Object> inputs) {
        return judge(decision, query(decision).latestVersion(), inputs);
    }

    /**
     * The number of the newest deployed version, without asking it anything.
     *
     * @throws IllegalStateException if no decision of that name is deployed
     */
    public int newestVersion(String decision) {
        return required(decision, query(decision).latestVersion()).getVersion();
    }

    /** Asks the version that was deployed together with a process model, so that running cases keep their rules. */
    Decision judge(String decision, String deployment, Map<String, Object> inputs) {
        return judge(decision, query(decision).deploymentId(deployment), inputs);
    }

    private Decision judge(String decision, DecisionDefinitionQuery query, Map<String, Object> inputs) {
        var definition = required(decision, query);
        var fired = hits.during(decision, () -> engine.evaluateDecisionTableById(definition.getId(), inputs));
        var tag = definition.getVersionTag() == null ? "" : definition.getVersionTag();
        return new Decision(decision, tag, definition.getVersion(), fired);
    }

    private static DecisionDefinition required(String decision, DecisionDefinitionQuery query) {
        DecisionDefinition definition = query.singleResult();
        if (definition == null) {
            throw new IllegalStateException("No decision '" + decision + "' is deployed");
        }
        return definition;
    }

    private DecisionDefinitionQuery query(String decision) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision);
    }
}
