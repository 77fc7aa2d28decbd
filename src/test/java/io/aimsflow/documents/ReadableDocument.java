package io.aimsflow.documents;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** A document that is in effect and can be given to read. */
public final class ReadableDocument {

    public final Person owner;
    public final String reference;
    private final Person approver;
    private final Documents documents;
    private final DocumentDrafts drafts;
    private final DocumentApproval approval;
    private final OrganisationDays days;

    public ReadableDocument(BeanFactory beans, DocumentType type, String title) {
        var people = beans.getBean(People.class);
        documents = beans.getBean(Documents.class);
        drafts = beans.getBean(DocumentDrafts.class);
        approval = beans.getBean(DocumentApproval.class);
        days = beans.getBean(OrganisationDays.class);
        owner = people.add(Somebody.with(Role.DOCUMENT_OWNER));
        approver = people.add(Somebody.with());
        reference = documents.create(details(type, title), Optional.empty(), Actor.of(owner.id()));
        bringIntoEffect("First text of " + title);
    }

    private DocumentDetails details(DocumentType type, String title) {
        var some = SomeDocument.titled(title, owner.id());
        return new DocumentDetails(
                some.title(),
                type,
                some.owner(),
                some.clauses(),
                some.controls(),
                some.classification(),
                some.language(),
                some.reviewMonths(),
                some.retentionYears());
    }

    /** A new version, in effect from today. */
    public void replace(String body) {
        drafts.open(reference, Actor.of(owner.id()));
        bringIntoEffect(body);
    }

    private void bringIntoEffect(String body) {
        var actor = Actor.of(owner.id());
        drafts.write(reference, revision(), body, "", actor);
        var proposal = new Proposal(List.of(), Optional.of(approver.id()));
        var caseId = drafts.propose(reference, revision(), proposal, actor);
        approval.approve(caseId, days.today(), Actor.of(approver.id()));
    }

    private int revision() {
        return documents.byReference(reference, owner.id()).open().orElseThrow().revision();
    }

    public DocumentView view() {
        return documents.byReference(reference, owner.id());
    }

    /** The hash that the ledger keeps of the version in effect. */
    public String hash() {
        return VersionHashes.hash(view().effective().orElseThrow()).toString();
    }

    /** Asks these people; answers the campaign's reference. */
    public String giveTo(Campaigns campaigns, PersonId... people) {
        return campaigns.start(
                reference,
                Audience.people(Set.of(people)),
                days.today().plusDays(20),
                "Please read",
                Actor.of(owner.id()));
    }
}
