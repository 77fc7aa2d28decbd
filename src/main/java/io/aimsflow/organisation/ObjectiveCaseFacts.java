package io.aimsflow.organisation;

import io.aimsflow.shared.DayWords;
import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about an objective what it is, and where it stands. */
@Component
class ObjectiveCaseFacts implements SubjectFacts {

    private final ObjectiveTable objectives;
    private final MessageSource messages;

    ObjectiveCaseFacts(ObjectiveTable objectives, MessageSource messages) {
        this.objectives = objectives;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Objectives.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return objectives.find(subject).map(found -> facts(found, locale)).orElse(List.of());
    }

    private List<Fact> facts(Objective objective, Locale locale) {
        var details = objective.details();
        var target = text(
                "organisation.target." + details.direction(),
                locale,
                details.target().toPlainString(),
                details.unit());
        return List.of(
                new Fact(text("organisation.objective", locale), objective.title(), objective.path()),
                new Fact(text("organisation.objective.target", locale), target.strip()),
                new Fact(text("organisation.objective.due", locale), DayWords.day(details.due(), locale)),
                new Fact(
                        text("organisation.state", locale),
                        text(objective.state().messageKey(), locale)));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
