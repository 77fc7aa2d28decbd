package io.aimsflow.organisation;

import io.aimsflow.identity.People;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Conflict;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Refused;
import io.aimsflow.systems.OrganisationRole;
import io.aimsflow.workflow.OrganisationDays;
import io.aimsflow.workflow.Policies;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues inside and outside that matter, interested parties and what they need, and what the organisation is to AI systems
 * (ISO/IEC 42001:2023, 4.1 and 4.2). Everybody inside reads; the AIMS manager writes, and owners what they own.
 */
@Service
@Transactional
public class ContextRegister {

    /** Months after which an entry is to be looked at again. */
    public static final String INTERVAL = "context.interval";

    /** The statement has no id of its own; its steps are kept under this one. */
    private static final UUID STATEMENT = new UUID(0, 41);

    private static final int SHOWN = 120;

    private final ContextTable table;
    private final ContextStatementTable statements;
    private final OrganisationAccess access;
    private final OrganisationTelling telling;
    private final OrganisationDays days;
    private final Policies policies;
    private final People people;

    ContextRegister(
            ContextTable table,
            ContextStatementTable statements,
            OrganisationAccess access,
            OrganisationTelling telling,
            OrganisationDays days,
            Policies policies,
            People people) {
        this.table = table;
        this.statements = statements;
        this.access = access;
        this.telling = telling;
        this.days = days;
        this.policies = policies;
        this.people = people;
    }

    /** By number. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public ContextPage list(ContextFilter filter, PersonId viewer) {
        access.requireInsider(viewer);
        return table.page(filter, days.today());
    }

    /** True for the AIMS manager. */
    @Transactional(readOnly = true)
    public boolean mayManage(PersonId person) {
        return access.manages(person);
    }

    /**
     * @param reference such as {@code ISS-0001} or {@code PTY-0001}
     * @throws NotFound if there is none, or the person may not read it
     */
    @Transactional(readOnly = true)
    public ContextView byReference(String reference, PersonId viewer) {
        access.requireInsider(viewer);
        var entry = get(reference);
        return new ContextView(
                entry,
                telling.of(entry.id(), SHOWN),
                entry.overdue(days.today()),
                entry.current() && mayEdit(entry, viewer),
                entry.current() && access.manages(viewer));
    }

    /**
     * Adds an issue or an interested party. It is to be looked at again after the policy's interval.
     *
     * @return its reference
     * @throws Refused for the first detail that is not as it has to be
     * @throws NotFound unless the actor is AIMS manager
     */
    public String add(ContextDetails typed, Actor actor) {
        access.requireManager(actor.person());
        return add(typed, Optional.empty(), actor).reference();
    }

    ContextEntry add(ContextDetails typed, Optional<CaseId> review, Actor actor) {
        var details = OrganisationRules.checked(typed, people);
        var id = UUID.randomUUID();
        var today = days.today();
        var due = today.plusMonths(policies.valueOf(INTERVAL));
        table.insert(id, details, today, due, days.now(), actor.person());
        var added = table.find(id).orElseThrow();
        tell(added, "added", review, "", actor);
        return added;
    }

    /**
     * Changes an entry that holds. Its kind stays.
     *
     * @param seen version that the change is based on
     * @throws Conflict if somebody changed it since, or it holds no longer
     * @throws NotFound unless the actor owns it or is AIMS manager
     */
    public void change(String reference, int seen, ContextDetails typed, Actor actor) {
        var found = get(reference);
        if (!mayEdit(found, actor.person())) {
            throw new NotFound("entry of the context to change", reference);
        }
        var entry = holding(found);
        var details = OrganisationRules.checked(typed, people);
        if (details.kind() != entry.details().kind()) {
            throw new NotFound("entry of this kind", reference);
        }
        if (!details.owner().equals(entry.details().owner()) && !access.manages(actor.person())) {
            throw Refused.at("owner", "organisation-own-only");
        }
        table.change(entry, seen, details);
        tell(table.find(entry.id()).orElseThrow(), "changed", Optional.empty(), "", actor);
    }

    /**
     * Notes that an entry is no longer relevant. It stays readable.
     *
     * @throws Refused without a reason
     * @throws Conflict if it holds no longer already
     * @throws NotFound unless the actor is AIMS manager
     */
    public void end(String reference, String reason, Actor actor) {
        access.requireManager(actor.person());
        var entry = holding(get(reference));
        var why = OrganisationRules.needed("reason", reason, 2000);
        table.end(entry.id(), why, days.today());
        tell(entry, "ended", Optional.empty(), why, actor);
    }

    /** What the organisation is to AI systems; empty until it is stated. @throws NotFound for external auditors */
    @Transactional(readOnly = true)
    public Optional<ContextStatement> statement(PersonId viewer) {
        access.requireInsider(viewer);
        return statements.find();
    }

    /**
     * States what the organisation is to AI systems and whether climate change matters to its AI management system.
     *
     * @param seen version that this is based on; any number if nothing is stated yet
     * @throws Refused without a role or an explanation
     * @throws Conflict if somebody stated it otherwise since
     * @throws NotFound unless the actor is AIMS manager
     */
    public void state(
            int seen, Set<OrganisationRole> roles, String rolesWhy, boolean climate, String climateWhy, Actor actor) {
        access.requireManager(actor.person());
        if (roles.isEmpty()) {
            throw Refused.at("roles", "organisation-roles");
        }
        var stated = new ContextStatement(
                seen,
                new TreeSet<>(roles),
                OrganisationRules.needed("rolesWhy", rolesWhy, 4000),
                climate,
                OrganisationRules.needed("climateWhy", climateWhy, 4000),
                days.today(),
                actor.person());
        statements.save(seen, stated);
        var names = stated.roles().stream().map(Enum::name).collect(Collectors.joining(", "));
        telling.tell(
                STATEMENT,
                "context-stated",
                Optional.of(actor),
                Optional.empty(),
                "",
                "4.1",
                Map.of(
                        "roles",
                        names,
                        "roles-why",
                        stated.rolesWhy(),
                        "climate-relevant",
                        climate,
                        "climate-why",
                        stated.climateWhy()));
    }

    void tell(ContextEntry entry, String what, Optional<CaseId> review, String note, Actor actor) {
        var details = entry.details();
        telling.tell(
                entry.id(),
                "context-" + what,
                Optional.of(actor),
                review,
                note,
                details.kind() == ContextKind.ISSUE ? "4.1" : "4.2",
                Map.of(
                        "entry",
                        entry.reference(),
                        "title",
                        details.title(),
                        "description",
                        details.description(),
                        "meaning",
                        details.meaning()));
    }

    private ContextEntry holding(ContextEntry found) {
        var entry = table.lock(found.id());
        if (!entry.current()) {
            throw new Conflict("context-over", entry.reference());
        }
        return entry;
    }

    private boolean mayEdit(ContextEntry entry, PersonId person) {
        return access.manages(person)
                || access.isOrStandsInFor(person, entry.details().owner());
    }

    private ContextEntry get(String reference) {
        var kind = ContextKind.of(reference);
        return table.byNumber(kind, kind.number(reference))
                .orElseThrow(() -> new NotFound("entry of the context", reference));
    }
}
