package io.aimsflow.documents.process;

import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.ModelFunctions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model asks about the day until which somebody has to read; each method takes that day, such as 2026-12-14. */
@Component
public class AcknowledgementDays implements ModelFunctions {

    private final Deadlines deadlines;

    AcknowledgementDays(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "acknowledgementDays";
    }

    public Date due(String day) {
        return Date.from(end(day));
    }

    public Date reminder(String day) {
        return Date.from(deadlines.reminderBefore(end(day)));
    }

    public Date escalation(String day) {
        return Date.from(deadlines.escalationAfter(end(day)));
    }

    private Instant end(String day) {
        return deadlines.endOfDay(LocalDate.parse(day));
    }
}
