package io.aimsflow.corrective;

import io.aimsflow.shared.DayWords;
import io.aimsflow.workflow.SubjectFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the case's page what was reported, and what it has come to. Blank facts are left out. */
@Component
class NonconformityFacts implements SubjectFacts {

    private final NonconformityStore store;
    private final MessageSource messages;

    NonconformityFacts(NonconformityStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Nonconformities.SUBJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(UUID subject, Locale locale) {
        return store.findById(subject)
                .map(nonconformity -> new Facts(locale).of(nonconformity.view()))
                .orElse(List.of());
    }

    /** The facts in one language. */
    private class Facts {

        private final Locale locale;
        private final List<Fact> facts = new ArrayList<>();

        Facts(Locale locale) {
            this.locale = locale;
        }

        List<Fact> of(NonconformityView view) {
            add("whatHappened", view.whatHappened());
            view.severity().ifPresent(severity -> add("severity", text("corrective.severity." + severity)));
            add("requirement", view.requirement());
            add("source", text("corrective.source." + view.source()));
            add("occurred", view.occurred().map(this::when).orElse(""));
            add("place", view.place());
            add("affectedSystems", view.affectedSystems());
            add("foundBy", view.foundBy());
            add("externalReference", view.externalReference());
            view.bodyDeadline().ifPresent(day -> add("bodyDeadline", DayWords.day(day, locale)));
            add("failures", view.failures() == 0 ? "" : Integer.toString(view.failures()));
            view.followUps().forEach(this::followUp);
            return facts;
        }

        /** A month alone is written as it was typed. */
        private String when(Occurred occurred) {
            return occurred.day().map(day -> DayWords.day(day, locale)).orElse(occurred.iso());
        }

        private void followUp(FollowUp followUp) {
            var kind = text("corrective.follow-up." + followUp.kind());
            facts.add(new Fact(text("corrective.fact.followUp", kind), followUp.what()));
        }

        private void add(String name, String value) {
            if (!value.isBlank()) {
                facts.add(new Fact(text("corrective.fact." + name), value));
            }
        }

        private String text(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
