package io.aimsflow.portal;

import io.aimsflow.ledger.ContentReference;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.ledger.NewEntry;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the ledger what happens in the portal; of names, addresses and what people wrote only hashes. */
@Component
class PortalTelling {

    private static final Set<ClauseRef> CLAUSES = Set.of(ClauseRef.of("7.5.3"));

    private final Ledger ledger;

    PortalTelling(Ledger ledger) {
        this.ledger = ledger;
    }

    void invited(Invitation invitation, Optional<Actor> by) {
        tell(
                "auditor-invited",
                invitation,
                by,
                Map.of(
                        "pack",
                        invitation.pack().toString(),
                        "validUntil",
                        invitation.validUntil().toString(),
                        InvitationHashes.KEY,
                        new ContentReference(invitation.id(), InvitationHashes.hash(invitation))));
    }

    void tell(String kind, Invitation invitation, Optional<Actor> by, Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("audit", invitation.audit().toString());
        content.put("invitation", invitation.id().toString());
        ledger.append(new NewEntry(kind, by, Optional.empty(), CLAUSES, content));
    }

    void viewed(Invitation invitation, PortalView view) {
        // words that were searched for may be anything, and an entry stays for good
        var told = view.kind() == PortalView.Kind.SEARCHED ? "" : view.what();
        tell(view.kind().entry(), invitation, Optional.empty(), told.isEmpty() ? Map.of() : Map.of("path", told));
    }

    void asked(AuditorQuestion question) {
        tell(
                "auditor-question-asked",
                question,
                Optional.empty(),
                Map.of(
                        QuestionHashes.KEY,
                        new ContentReference(question.id(), QuestionHashes.hash(question)),
                        "path",
                        question.path()));
    }

    void answered(AuditorQuestion question, Actor by) {
        tell(
                "auditor-question-answered",
                question,
                Optional.of(by),
                Map.of(AnswerHashes.KEY, new ContentReference(question.id(), AnswerHashes.hash(question))));
    }

    private void tell(String kind, AuditorQuestion question, Optional<Actor> by, Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("invitation", question.invitation().toString());
        ledger.append(new NewEntry(kind, by, Optional.of(question.caseId()), CLAUSES, content));
    }
}
