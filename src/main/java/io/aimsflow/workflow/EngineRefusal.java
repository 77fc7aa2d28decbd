package io.aimsflow.workflow;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;

/** Turns the engine's complaint about a model that passed the gate into problems that its author can read. */
final class EngineRefusal {

    private static final int LONGEST = 500;

    private EngineRefusal() {}

    /** The refusal, or the exception itself if it is not about the models. */
    static RuntimeException of(ProcessEngineException e) {
        if (e instanceof ProcessEnginePersistenceException) {
            return e;
        }
        List<Problem> problems = new ArrayList<>();
        if (e instanceof ParseException parse) {
            parse.getResorceReports()
                    .forEach(report -> report.getErrors()
                            .forEach(error -> problems.add(
                                    problem(report.getResourceName(), error.getMainElementId(), error.getMessage()))));
        }
        if (problems.isEmpty()) {
            problems.add(problem("", "", e.getMessage()));
        }
        return new ModelRejected(problems);
    }

    private static Problem problem(String resource, String element, String message) {
        String text = String.valueOf(message);
        return new Problem(
                resource.substring(resource.lastIndexOf('/') + 1),
                element == null ? "" : element,
                "engine",
                List.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
    }
}
