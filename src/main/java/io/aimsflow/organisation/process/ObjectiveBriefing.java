package io.aimsflow.organisation.process;

import io.aimsflow.organisation.Measurement;
import io.aimsflow.organisation.Objective;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms say of an objective, in the language of the person who reads. */
@Component
class ObjectiveBriefing {

    private final MessageSource messages;

    ObjectiveBriefing(MessageSource messages) {
        this.messages = messages;
    }

    String of(Objective objective) {
        var details = objective.details();
        return text(
                "organisation.briefing.objective",
                objective.reference(),
                details.statement(),
                target(objective),
                details.due());
    }

    String how(Objective objective) {
        var details = objective.details();
        return text("organisation.briefing.how", details.method(), details.everyMonths(), details.plan())
                .strip();
    }

    String of(Measurement measurement, String unit) {
        return text(
                "organisation.briefing.measured",
                measurement.value().toPlainString(),
                unit,
                measurement.measuredOn(),
                measurement.note());
    }

    private String target(Objective objective) {
        var details = objective.details();
        return text(
                        "organisation.target." + details.direction(),
                        details.target().toPlainString(),
                        details.unit())
                .strip();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
