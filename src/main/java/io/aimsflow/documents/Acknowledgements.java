package io.aimsflow.documents;

import io.aimsflow.documents.Acknowledgement.State;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.ClauseRef;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.workflow.CaseState;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks everybody in the audience of a campaign to read and confirm, one case per person, so that each has their own deadline
 * and their own questions (ISO/IEC 42001:2023, 7.3). Nobody confirms for somebody else, not even a substitute.
 */
@Service
@Transactional
public class Acknowledgements {

    /** The process in which one person reads and confirms. */
    public static final String PROCESS = "acknowledgement";

    static final String SUBJECT = "acknowledgement";

    private static final String PREFIX = "ACK";

    /** So many cases fit into one transaction; {@link #keepUp} is called until all are asked. */
    private static final int AT_ONCE = 50;

    private final CampaignTable campaigns;
    private final AcknowledgementTable table;
    private final AudienceMembers members;
    private final DocumentTable documents;
    private final VersionTable versions;
    private final DocumentTelling telling;
    private final Deadlines deadlines;
    private final OrganisationDays days;
    private final Cases cases;
    private final ZoneId zone;

    Acknowledgements(
            CampaignTable campaigns,
            AcknowledgementTable table,
            AudienceMembers members,
            DocumentTable documents,
            VersionTable versions,
            DocumentTelling telling,
            Deadlines deadlines,
            OrganisationDays days,
            Cases cases,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.campaigns = campaigns;
        this.table = table;
        this.members = members;
        this.documents = documents;
        this.versions = versions;
        this.telling = telling;
        this.deadlines = deadlines;
        this.days = days;
        this.cases = cases;
        this.zone = zone;
    }

    /** What one person is asked, with all that belongs to it. */
    public record Asked(
            Acknowledgement acknowledgement, Campaign campaign, Document document, DocumentVersion version) {}

    /**
     * Ends campaigns whose version is no longer in effect, asks who joined an audience, and releases who left it. Harmless if
     * repeated.
     *
     * @return true if there are more to ask than fit into one transaction
     */
    public boolean keepUp() {
        campaigns.outdated().forEach(this::endOutdated);
        var room = AT_ONCE;
        for (var campaign : campaigns.open()) {
            room -= ask(campaign, room);
        }
        return room <= 0;
    }

    /** Asks as many as fit into one transaction. */
    void askSome(Campaign campaign) {
        ask(campaign, AT_ONCE);
    }

    private int ask(Campaign seen, int room) {
        var campaign = campaigns.lock(seen.id());
        if (!campaign.open()) {
            return 0; // somebody was faster
        }
        var wanted = members.of(campaign.audience());
        var asked = table.of(campaign.id());
        release(asked, wanted);
        var known = asked.stream()
                .filter(one -> one.state() != State.RELEASED)
                .map(Acknowledgement::person)
                .collect(Collectors.toSet());
        var missing = wanted.stream()
                .filter(person -> !known.contains(person.id()))
                .limit(Math.max(0, room))
                .toList();
        missing.forEach(person -> ask(campaign, person));
        return missing.size();
    }

    private void release(List<Acknowledgement> asked, List<Person> wanted) {
        var ids = wanted.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
        asked.stream()
                .filter(one -> one.state().open() && !ids.contains(one.person()))
                .forEach(one -> release(one, "Left the audience"));
    }

    private void release(Acknowledgement one, String why) {
        cases.settle(one.caseId(), why);
        table.end(one.id(), State.RELEASED);
    }

    private void ask(Campaign campaign, Person person) {
        var document = documents.find(campaign.document()).orElseThrow();
        var version = versions.find(campaign.version()).orElseThrow();
        var due = due(campaign);
        var title = title(document, version);
        var caseId = cases.start(new StartCase(
                PROCESS,
                PREFIX,
                new Subject(SUBJECT, campaign.id(), title),
                Optional.empty(),
                Map.of(
                        "person", person.id().toString(),
                        "owner", document.details().owner().toString(),
                        "day", due.toString())));
        table.ask(campaign.id(), person.id(), caseId, due, days.now());
        describe(title, caseId, person.id(), State.ASKED);
    }

    /** Whoever joins late has as long as everybody else had. */
    private LocalDate due(Campaign campaign) {
        var usual = LocalDate.ofInstant(deadlines.dueIn(Campaigns.DUE), zone);
        var begun = LocalDate.ofInstant(campaign.startedAt(), zone);
        return days.today().isAfter(begun) && usual.isAfter(campaign.due()) ? usual : campaign.due();
    }

    /** What the case asks. @throws NotFound if it asks nothing */
    @Transactional(readOnly = true)
    public Asked inCase(CaseId caseId) {
        var one = table.inCase(caseId).orElseThrow(() -> new NotFound("acknowledgement in case", caseId));
        var campaign = campaigns.find(one.campaign()).orElseThrow();
        return new Asked(
                one,
                campaign,
                documents.find(campaign.document()).orElseThrow(),
                versions.find(campaign.version()).orElseThrow());
    }

    /**
     * The person has read the version and confirms it. The ledger keeps the hash of what they read.
     *
     * @throws Refused if somebody else confirms for them
     */
    public void confirm(CaseId caseId, Actor actor) {
        var asked = own(caseId, actor);
        table.confirm(asked.acknowledgement().id(), days.now());
        describe(asked, State.CONFIRMED);
        record(asked, "acknowledged", actor, "");
    }

    /** Something is unclear; the owner of the document answers. @throws Refused if it is not said what, or by somebody else */
    public void ask(CaseId caseId, String question, Actor actor) {
        var asked = own(caseId, actor);
        var text = DocumentRules.needed("question", question, 2000);
        table.question(asked.acknowledgement().id(), text);
        describe(asked, State.QUESTION);
        record(asked, "questioned", actor, text);
    }

    /** The owner answers; the person reads on. @throws Refused without an answer */
    public void answer(CaseId caseId, String answer, Actor actor) {
        var asked = inCase(caseId);
        var text = DocumentRules.needed("answer", answer, 4000);
        table.answer(asked.acknowledgement().id(), text);
        describe(asked, State.ASKED);
        record(asked, "question-answered", actor, text);
    }

    /** The case was cancelled by the AIMS manager: this campaign does not ask the person again. */
    public void cancelled(CaseId caseId) {
        table.inCase(caseId).ifPresent(one -> table.end(one.id(), State.EXCUSED));
    }

    /** Somebody leaves: nobody confirms for them. */
    void leave(PersonId person) {
        table.openOf(person).forEach(one -> release(one, "Left the organisation"));
    }

    void endOutdated(Campaign campaign) {
        end(campaign, "The version is no longer in effect", Optional.empty());
    }

    void end(Campaign seen, String reason, Optional<Actor> actor) {
        var open =
                table.of(seen.id()).stream().filter(one -> one.state().open()).toList();
        open.forEach(one -> cases.lock(one.caseId()));
        var campaign = campaigns.lock(seen.id());
        if (!campaign.open()) {
            return; // somebody was faster
        }
        open.forEach(one -> release(one, reason));
        campaigns.end(campaign.id(), days.now(), reason);
        var document = documents.find(campaign.document()).orElseThrow();
        var version = versions.find(campaign.version()).orElseThrow();
        telling.tell(document, version.number(), "campaign-ended", actor, campaign.reference() + ": " + reason);
    }

    private Asked own(CaseId caseId, Actor actor) {
        var asked = inCase(caseId);
        if (!asked.acknowledgement().person().equals(actor.person())) {
            throw Refused.because("acknowledgement-own");
        }
        return asked;
    }

    private void record(Asked asked, String what, Actor actor, String note) {
        telling.record(
                asked.document(),
                what,
                actor,
                asked.acknowledgement().caseId(),
                Set.of(ClauseRef.of("7.3")),
                Map.of(
                        "campaign", asked.campaign().reference(),
                        "version", asked.version().number(),
                        "version-hash", VersionHashes.hash(asked.version()).toString(),
                        "note", note));
    }

    private void describe(Asked asked, State state) {
        var one = asked.acknowledgement();
        describe(title(asked.document(), asked.version()), one.caseId(), one.person(), state);
    }

    private void describe(String title, CaseId caseId, PersonId person, State state) {
        cases.describe(caseId, new CaseState(title, state.messageKey(), Optional.of(person)));
    }

    private static String title(Document document, DocumentVersion version) {
        var title = document.reference() + " " + version.title();
        return title.length() <= 200 ? title : title.substring(0, 199) + "…";
    }
}
