package io.aimsflow.systems;

import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds entries for modules whose own entries name AI systems. Whoever calls has checked that they may be shown. */
@Component
@Transactional(readOnly = true)
public class SystemLookup {

    /** A query for the ids of all registered systems in use, to be put into a module's own statement. */
    public static final String IN_USE = "select id from systems_system where state = 'REGISTERED' and stage = 'IN_USE'";

    /** A query for the ids of all live systems whose owner or deputy is one of {@code :viewers}, likewise. */
    public static final String OWNED = "select id from systems_system where state in ('REQUESTED', 'REGISTERED')"
            + " and (owner = any (:viewers) or deputy = any (:viewers))";

    private final AiSystemTable table;

    SystemLookup(AiSystemTable table) {
        this.table = table;
    }

    /** The registered system with this id or number. */
    public Optional<AiSystemLine> registered(String idOrNumber) {
        return found(idOrNumber)
                .filter(system -> system.state() == RegisterState.REGISTERED)
                .map(AiSystemLine::of);
    }

    /** All these with one statement, by name; unknown ids are left out. */
    public Map<SystemId, AiSystemLine> byIds(Collection<SystemId> ids) {
        Map<SystemId, AiSystemLine> lines = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            table.byIds(ids).forEach(system -> lines.put(system.id(), AiSystemLine.of(system)));
        }
        return lines;
    }

    /** The live systems whose owner or deputy is one of these people. */
    public Set<SystemId> ownedBy(Collection<PersonId> people) {
        return table.ownedBy(people).stream().map(AiSystem::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Registered systems in use but these, by number, as far as one of these people owns them or stands in for their owner.
     *
     * @param of empty for everybody's
     * @param after number of the last one on the page before; empty for the first page
     */
    public List<AiSystemLine> inUseBut(
            Collection<SystemId> but, Optional<Collection<PersonId>> of, String after, int limit) {
        return table.inUseBut(but, of, after, limit).stream()
                .map(AiSystemLine::of)
                .toList();
    }

    /** How many {@link #inUseBut} finds on all its pages. */
    public long countInUseBut(Collection<SystemId> but, Optional<Collection<PersonId>> of) {
        return table.countInUseBut(but, of);
    }

    private Optional<AiSystem> found(String idOrNumber) {
        try {
            return table.find(SystemId.of(idOrNumber));
        } catch (NotFound noId) {
            return table.byNumber(idOrNumber);
        }
    }
}
