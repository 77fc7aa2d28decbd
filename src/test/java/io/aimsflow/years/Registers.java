package io.aimsflow.years;

import io.aimsflow.controls.Applicability;
import io.aimsflow.controls.Implementation;
import io.aimsflow.controls.LineChange;
import io.aimsflow.controls.StatementLine;
import io.aimsflow.controls.StatementsOfApplicability;
import io.aimsflow.documents.DocumentClassification;
import io.aimsflow.documents.DocumentDetails;
import io.aimsflow.documents.DocumentDrafts;
import io.aimsflow.documents.DocumentTemplate;
import io.aimsflow.documents.Documents;
import io.aimsflow.documents.Proposal;
import io.aimsflow.risk.ScenarioApplication;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.systems.AiSystemField;
import io.aimsflow.systems.Intakes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people begin by themselves, without being asked by a task. */
final class Registers {

    private final Server server;

    Registers(Server server) {
        this.server = server;
    }

    void request(String system, PersonId owner, PersonId requester) {
        Map<AiSystemField, String> texts = new EnumMap<>(AiSystemField.class);
        texts.put(AiSystemField.NAME, system);
        texts.put(AiSystemField.PURPOSE, "Helps people with what " + system + " says");
        texts.put(AiSystemField.KIND, "GENERATIVE");
        texts.put(AiSystemField.OWNER, owner.toString());
        texts.put(AiSystemField.DATA_CATEGORIES, "PERSONAL");
        server.bean(Intakes.class).request(texts, Actor.of(requester));
    }

    /** Gives the references of the documents, which wait for top management. */
    List<String> writeDocuments(PersonId manager) {
        List<String> written = new ArrayList<>();
        for (var template : DocumentTemplate.values()) {
            var actor = Actor.of(manager);
            var reference =
                    server.bean(Documents.class).create(details(template, manager), Optional.of(template), actor);
            propose(reference, actor);
            written.add(reference);
        }
        return written;
    }

    /** Proposes the open draft of the document to top management. */
    void propose(String reference, Actor actor) {
        var draft = server.bean(Documents.class)
                .byReference(reference, actor.person())
                .open()
                .orElseThrow();
        server.bean(DocumentDrafts.class)
                .propose(reference, draft.revision(), new Proposal(List.of(), Optional.empty()), actor);
    }

    /** Says of each control that it is there, and proposes that to top management. */
    void proposeStatement(PersonId manager) {
        var statements = server.bean(StatementsOfApplicability.class);
        var actor = Actor.of(manager);
        var number = statements.open(actor);
        var seen = statements.byNumber(number, manager).lines().stream()
                .collect(Collectors.toMap(StatementLine::control, StatementLine::version));
        statements.change(
                number,
                seen,
                new LineChange(
                        Optional.of(Applicability.INCLUDED),
                        Optional.of("Our systems work with people"),
                        Optional.of(Implementation.IMPLEMENTED),
                        Optional.of("Seen in the last audit")),
                actor);
        statements.propose(number, actor);
    }

    void apply(List<String> scenarios, String system, PersonId manager) {
        server.bean(ScenarioApplication.class)
                .apply(scenarios, List.of(system), Locale.ENGLISH, true, Actor.of(manager));
    }

    private static DocumentDetails details(DocumentTemplate template, PersonId owner) {
        return new DocumentDetails(
                template.name(),
                template.type(),
                owner,
                template.clauses(),
                List.of(),
                DocumentClassification.INTERNAL,
                "en",
                12,
                5);
    }
}
