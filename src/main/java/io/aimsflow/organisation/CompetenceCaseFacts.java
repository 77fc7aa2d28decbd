package io.aimsflow.organisation;

import io.aimsflow.workflow.SubjectFacts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the pages of cases about a gap which competence is missing. */
@Component
class CompetenceCaseFacts implements SubjectFacts {

    private final CompetenceTable competences;
    private final MessageSource messages;

    CompetenceCaseFacts(CompetenceTable competences, MessageSource messages) {
        this.competences = competences;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Competences.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        return competences.all().stream()
                .filter(one -> one.id().equals(subject))
                .map(one ->
                        new Fact(messages.getMessage("organisation.competence", null, locale), one.title(), one.path()))
                .toList();
    }
}
