package io.aimsflow.workflow.web;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what the deployment gate found, in words. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    List<ProblemView> of(List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem ->
                        new ProblemView(problem.file(), problem.element(), problem.code(), text(problem, locale)))
                .toList();
    }

    private String text(Problem problem, Locale locale) {
        return messages.getMessage(
                "workflow.gate." + problem.code(), problem.arguments().toArray(), problem.code(), locale);
    }
}
