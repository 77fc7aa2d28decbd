package io.aimsflow.portal;

import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the case's page what an auditor asked. */
@Component
class QuestionFacts implements SubjectFacts {

    private final QuestionTable questions;
    private final InvitationTable invitations;
    private final MessageSource messages;

    QuestionFacts(QuestionTable questions, InvitationTable invitations, MessageSource messages) {
        this.questions = questions;
        this.invitations = invitations;
        this.messages = messages;
    }

    @Override
    public String type() {
        return AuditorQuestions.SUBJECT;
    }

    @Override
    public List<Fact> of(UUID subject, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        for (var question : questions.byIds(List.of(subject))) {
            var by = invitations.find(question.invitation()).orElseThrow();
            facts.add(new Fact(
                    text("portal.auditor", locale), by.name(), "/certification/audits/" + by.audit() + "/portal"));
            facts.add(new Fact(text("portal.question", locale), question.text()));
            if (!question.path().isEmpty()) {
                facts.add(new Fact(text("portal.about", locale), question.path()));
            }
            if (question.answeredAt().isPresent()) {
                facts.add(new Fact(text("portal.answer", locale), question.answer()));
            }
        }
        return facts;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
