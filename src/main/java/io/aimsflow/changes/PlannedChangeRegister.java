package io.aimsflow.changes;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.OrganisationDays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists changes, with one statement. */
@Component
class PlannedChangeRegister {

    /** Takes whether the viewer sees {@code :all}, and the {@code :viewers} in whose place they look. */
    static final String VISIBLE = "(:all or c.proposed_by = any (:viewers) or c.proposed_for = any (:viewers)"
            + " or c.responsible = any (:viewers))";

    private static final String SELECT = """
            select * from changes_change c where %s
              and (:after = 0 or c.position < :after)
              and (:search = '' or c.number ilike :pattern or c.what ilike :pattern)
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:state as text) is null or c.state = :state)
              and (not :mine or c.proposed_by = any (:viewers) or c.responsible = any (:viewers))
              and (not :late or (c.state = 'PLANNED' and c.due < :today))
            order by c.position desc limit :limit""".formatted(VISIBLE);

    private final JdbcClient jdbc;
    private final PlannedChangeAccess access;
    private final OrganisationDays days;

    PlannedChangeRegister(JdbcClient jdbc, PlannedChangeAccess access, OrganisationDays days) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
    }

    ChangePage page(ChangeFilter filter, PersonId viewer) {
        var found = jdbc.sql(SELECT)
                .params(parameters(filter, viewer))
                .query((row, number) -> PlannedChangeTable.read(row))
                .list();
        var more = found.size() > filter.limit();
        var lines = more ? found.subList(0, filter.limit()) : found;
        return new ChangePage(lines, more ? lines.get(lines.size() - 1).position() : 0);
    }

    Optional<PlannedChange> byNumber(String number, PersonId viewer) {
        return jdbc.sql("select * from changes_change c where c.number = :number and " + VISIBLE)
                .param("number", number)
                .param("all", access.readsAll(viewer))
                .param("viewers", access.ids(viewer))
                .query((row, position) -> PlannedChangeTable.read(row))
                .optional();
    }

    private Map<String, @Nullable Object> parameters(ChangeFilter filter, PersonId viewer) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("all", access.readsAll(viewer));
        parameters.put("viewers", access.ids(viewer));
        parameters.put("after", filter.after());
        parameters.put("search", filter.search());
        parameters.put("pattern", LikePattern.containing(filter.search()));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("mine", filter.mine());
        parameters.put("late", filter.late());
        parameters.put("today", days.today());
        parameters.put("limit", filter.limit() + 1);
        return parameters;
    }
}
