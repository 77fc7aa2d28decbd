package io.aimsflow.documents;

import io.aimsflow.documents.CampaignView.Reader;
import io.aimsflow.documents.CampaignView.RoleCoverage;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.OrganisationDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Campaigns in which people read a version in effect and confirm it (ISO/IEC 42001:2023, 7.3). The owner of the document and
 * the AIMS manager start and end them; they, top management and internal auditors see who has confirmed.
 */
@Service
@Transactional
public class Campaigns {

    /** Working days that people have, unless another day is chosen. */
    public static final String DUE = "acknowledgement.due";

    private static final int YEARS_AHEAD = 1;
    private static final int SHOWN = 10;

    private final CampaignTable campaigns;
    private final AcknowledgementTable table;
    private final Acknowledgements acknowledgements;
    private final AudienceMembers members;
    private final DocumentTable documents;
    private final DocumentEffect effect;
    private final DocumentAccess access;
    private final DocumentTelling telling;
    private final Deadlines deadlines;
    private final OrganisationDays days;
    private final People people;
    private final ZoneId zone;

    Campaigns(
            CampaignTable campaigns,
            AcknowledgementTable table,
            Acknowledgements acknowledgements,
            AudienceMembers members,
            DocumentTable documents,
            DocumentEffect effect,
            DocumentAccess access,
            DocumentTelling telling,
            Deadlines deadlines,
            OrganisationDays days,
            People people,
            @Value("${aimsflow.organisation.zone}") ZoneId zone) {
        this.campaigns = campaigns;
        this.table = table;
        this.acknowledgements = acknowledgements;
        this.members = members;
        this.documents = documents;
        this.effect = effect;
        this.access = access;
        this.telling = telling;
        this.deadlines = deadlines;
        this.days = days;
        this.people = people;
        this.zone = zone;
    }

    /** The newest first; of their own documents for those who do not oversee all. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public CampaignPage list(CampaignFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return campaigns.page(filter, access.readsAll(viewer) ? null : access.ids(viewer), days.today());
    }

    /**
     * @param reference such as {@code CAM-0001}
     * @throws NotFound if there is none, or the person does not oversee it
     */
    @Transactional(readOnly = true)
    public CampaignView byReference(String reference, PersonId viewer) {
        access.requireInsider(viewer);
        var campaign = get(reference);
        var document = documents.find(campaign.document()).orElseThrow();
        var mayManage = access.mayEdit(document, viewer);
        if (!mayManage && !access.readsAll(viewer)) {
            throw new NotFound("campaign", reference);
        }
        var asked = table.of(campaign.id());
        var known = people.byIds(asked.stream().map(Acknowledgement::person).toList());
        return new CampaignView(
                campaigns.line(campaign.id(), days.today()),
                readers(asked, known),
                roles(campaign.audience(), asked, known),
                mayManage && campaign.open());
    }

    private List<Reader> readers(List<Acknowledgement> asked, Map<PersonId, Person> known) {
        var today = days.today();
        return asked.stream()
                .map(one -> new Reader(name(known, one), one, one.late(today)))
                .sorted(Comparator.comparing((Reader reader) ->
                                !reader.acknowledgement().state().open())
                        .thenComparing(reader -> !reader.late())
                        .thenComparing(Reader::name))
                .toList();
    }

    private static String name(Map<PersonId, Person> known, Acknowledgement one) {
        return Optional.ofNullable(known.get(one.person())).map(Person::name).orElse("");
    }

    private static List<RoleCoverage> roles(
            Audience audience, List<Acknowledgement> asked, Map<PersonId, Person> known) {
        return Arrays.stream(Role.values())
                .filter(role -> audience.kind() != Audience.Kind.ROLES
                        || audience.roles().contains(role))
                .map(role -> coverage(role, asked, known))
                .filter(coverage -> coverage.asked() > 0)
                .toList();
    }

    private static RoleCoverage coverage(Role role, List<Acknowledgement> asked, Map<PersonId, Person> known) {
        var holders = asked.stream()
                .filter(one -> one.state().counts())
                .filter(one -> Optional.ofNullable(known.get(one.person()))
                        .filter(person -> person.is(role))
                        .isPresent())
                .toList();
        var confirmed = holders.stream()
                .filter(one -> one.state() == Acknowledgement.State.CONFIRMED)
                .count();
        return new RoleCoverage(role, holders.size(), confirmed);
    }

    /** Of one document, the newest first; none for those who do not oversee it. */
    @Transactional(readOnly = true)
    public List<CampaignLine> of(Document document, PersonId viewer) {
        return access.mayEdit(document, viewer) || access.readsAll(viewer)
                ? campaigns.linesOf(document.id(), days.today(), SHOWN)
                : List.of();
    }

    /** Whether the person may start one now: a version is in effect, and none is open for it. */
    @Transactional(readOnly = true)
    public boolean mayStart(Document document, PersonId person) {
        return access.mayEdit(document, person)
                && effect.effective(document).isPresent()
                && campaigns
                        .openOf(document.id())
                        .filter(open -> effect.effective(document)
                                .filter(version -> version.id().equals(open.version()))
                                .isPresent())
                        .isEmpty();
    }

    /** The day until which people have, unless another is chosen. */
    @Transactional(readOnly = true)
    public LocalDate usualDue() {
        return LocalDate.ofInstant(deadlines.dueIn(DUE), zone);
    }

    /**
     * Starts one for the version in effect. The first people are asked at once, all others within minutes.
     *
     * @param reference of the document
     * @return the campaign's reference
     * @throws Refused for an audience of nobody, a day that is over or more than a year ahead, or a message that is too long
     * @throws Conflict if no version is in effect, or a campaign for it is open
     * @throws NotFound unless the actor owns the document or is AIMS manager
     */
    public String start(String reference, Audience audience, LocalDate due, String message, Actor actor) {
        var document = documents
                .byNumber(Document.number(reference))
                .map(found -> documents.lock(found.id()))
                .orElseThrow(() -> new NotFound("document", reference));
        access.requireEdit(document, actor.person());
        var version = effect.effective(document).orElseThrow(() -> new Conflict("campaign-no-version", reference));
        if (!mayStart(document, actor.person())) {
            throw new Conflict("campaign-open", reference);
        }
        campaigns.openOf(document.id()).ifPresent(acknowledgements::endOutdated);
        checkAudience(audience);
        var today = days.today();
        if (!due.isAfter(today) || due.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refused.at("due", "campaign-due");
        }
        var id = UUID.randomUUID();
        campaigns.insert(new Campaign(
                id,
                0,
                document.id(),
                version.id(),
                audience,
                due,
                DocumentRules.text("message", message, 2000),
                days.now(),
                actor.person(),
                Optional.empty(),
                ""));
        var campaign = campaigns.find(id).orElseThrow();
        telling.tell(document, version.number(), "campaign-started", Optional.of(actor), campaign.reference());
        acknowledgements.askSome(campaign);
        return campaign.reference();
    }

    private void checkAudience(Audience audience) {
        if (!members.of(audience).isEmpty()) {
            return;
        }
        var field = switch (audience.kind()) {
            case EVERYBODY -> "audience";
            case ROLES -> "roles";
            case PEOPLE -> "people";
        };
        throw Refused.at(field, "campaign-nobody");
    }

    /**
     * Ends one before everybody has confirmed; the tasks of the others end.
     *
     * @throws Refused without a reason
     * @throws Conflict if it has ended
     * @throws NotFound unless the actor owns the document or is AIMS manager
     */
    public void end(String reference, String reason, Actor actor) {
        var found = get(reference);
        access.requireEdit(documents.find(found.document()).orElseThrow(), actor.person());
        var why = DocumentRules.needed("reason", reason, 2000);
        if (!found.open()) {
            throw new Conflict("campaign-ended", reference);
        }
        acknowledgements.end(found, why, Optional.of(actor));
    }

    private Campaign get(String reference) {
        return campaigns.byNumber(Campaign.number(reference)).orElseThrow(() -> new NotFound("campaign", reference));
    }
}
