package io.aimsflow.concerns;

import io.aimsflow.identity.People;
import io.aimsflow.ledger.ContentReference;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.Cases;
import io.aimsflow.workflow.Deadlines;
import io.aimsflow.workflow.Policies;
import io.aimsflow.workflow.StartCase;
import io.aimsflow.workflow.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The concerns that were reported: reporting one, and reading them inside the organisation (ISO/IEC 42001:2023, A.3.3). */
@Service
@Transactional
public class Concerns {

    /** The process that each concern runs through. */
    public static final String PROCESS = "concern-handling";

    /** Whether one may report without name and mail. */
    public static final String ANONYMOUS = "concern.anonymous";

    /** How long triage may take. */
    public static final String TRIAGE = "concern.triage";

    static final String SUBJECT = "concern";

    /** Hold one of these to see all concerns; the model's {@code readableBy} names the same. */
    static final Set<Role> READERS =
            Set.of(Role.AIMS_MANAGER, Role.TOP_MANAGEMENT, Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);

    private final ConcernTable table;
    private final ConcernMessageTable messages;
    private final ConcernTelling tell;
    private final Cases cases;
    private final Policies policies;
    private final Deadlines deadlines;
    private final People people;

    Concerns(
            ConcernTable table,
            ConcernMessageTable messages,
            ConcernTelling tell,
            Cases cases,
            Policies policies,
            Deadlines deadlines,
            People people) {
        this.table = table;
        this.messages = messages;
        this.tell = tell;
        this.cases = cases;
        this.policies = policies;
        this.deadlines = deadlines;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public boolean anonymousAllowed() {
        return policies.valueOf(ANONYMOUS) > 0;
    }

    /** @throws Refused for whatever {@link #report} would refuse */
    @Transactional(readOnly = true)
    public void check(NewConcern typed) {
        typed.clean().check(anonymousAllowed());
    }

    /**
     * Takes a concern and starts its case, which waits for triage. Of an anonymous reporter nothing is kept but what they
     * wrote.
     *
     * @throws Refused naming the first field that is not as it has to be
     */
    public ConcernReceipt report(NewConcern typed) {
        var reported = typed.clean();
        reported.check(anonymousAllowed());
        var id = UUID.randomUUID();
        var secret = ConcernSecrets.random();
        // what people wrote, names perhaps, must not get into the ledger: the case is told its title below
        var subject = new Subject(SUBJECT, id, "Concern");
        var caseId = cases.start(
                new StartCase(PROCESS, "C", subject, reported.reporter().map(Actor::of), Map.of()));
        var concern = new Concern(
                id,
                caseId,
                cases.numberOf(caseId),
                Concern.titleOf(reported.whatHappened()),
                reported,
                ConcernState.RECEIVED,
                tell.now(),
                deadlines.dueIn(TRIAGE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ConcernSecrets.hash(secret));
        table.insert(concern);
        tell.state(concern, concern.title(), concern.state());
        tell.fact(
                concern,
                "reported",
                reported.reporter().map(Actor::of),
                Map.of(ConcernHashes.KEY, new ContentReference(id, ConcernHashes.hash(concern))));
        return new ConcernReceipt(concern.number(), secret);
    }

    /** A page of the register, as far as this person may see it. */
    @Transactional(readOnly = true)
    public ConcernPage list(ConcernFilter filter, PersonId viewer) {
        var viewers = Stream.concat(Stream.of(viewer), people.absentFor(viewer).stream());
        return table.page(filter, readsAll(viewer), viewers.map(PersonId::value).toArray(UUID[]::new));
    }

    /** @throws NotFound if there is none with this number, or this person may not see it */
    @Transactional(readOnly = true)
    public ConcernView byNumber(String number, PersonId viewer) {
        var concern = table.byNumber(number)
                .filter(found -> readsAll(viewer)
                        || found.reporter().filter(viewer::equals).isPresent())
                .orElseThrow(() -> new NotFound("concern", number));
        return new ConcernView(concern, messages.of(concern.id()), people.holds(viewer, Role.AIMS_MANAGER));
    }

    /** The concern that the case is about, with its conversation. Whoever calls has checked that it may be shown. */
    @Transactional(readOnly = true)
    public ConcernView ofCase(CaseId caseId) {
        var concern = table.ofCase(caseId).orElseThrow(() -> new NotFound("concern", caseId));
        return new ConcernView(concern, messages.of(concern.id()), false);
    }

    /**
     * Writes to the reporter outside triage.
     *
     * @throws NotFound unless the actor is AIMS manager
     * @throws Refused without a text
     */
    public void write(String number, String typed, Actor actor) {
        var view = byNumber(number, actor.person());
        if (!view.mayWrite()) {
            throw new NotFound("concern to answer", number);
        }
        tell.message(view.concern(), Optional.of(actor), text("text", typed));
    }

    static String text(String field, String typed) {
        var text = NewConcern.clean(typed);
        if (text.isEmpty()) {
            throw Refused.at(field, "concern-empty");
        }
        NewConcern.most(field, text, 4000);
        return text;
    }

    private boolean readsAll(PersonId viewer) {
        var person = people.get(viewer);
        return READERS.stream().anyMatch(person::is);
    }
}
