package io.aimsflow.systems;

import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of the register: one statement for the lines and one for their number, however long it is. */
@Component
class SystemRegister {

    /** For use in a query on {@code systems_system s}. */
    static final String VISIBLE = """
            (:all or (s.state = 'REGISTERED' and not :outsider) or s.created_by = any (:viewers)
                or s.owner = any (:viewers) or s.deputy = any (:viewers))""";

    private static final String FILTERED = "from systems_system s where " + VISIBLE + """

              and (:state::text is null or s.state = :state)
              and (:stage::text is null or s.stage = :stage)
              and (:kind::text is null or s.kind = :kind)
              and (:riskClass = '' or coalesce(s.risk_class, 'NONE') = :riskClass)
              and (:owner::uuid is null or s.owner = :owner or s.deputy = :owner)
              and (:search = '' or s.name ilike :like or s.number ilike :like or s.purpose ilike :like
                or s.external_reference ilike :like or exists (select 1 from systems_component c
                  where c.system_id = s.id and (c.name ilike :like or c.supplier ilike :like)))
            """;

    private final JdbcClient jdbc;
    private final SystemAccess access;

    SystemRegister(JdbcClient jdbc, SystemAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    AiSystemPage page(AiSystemFilter filter, PersonId viewer) {
        var parameters = parameters(filter, access.viewer(viewer));
        var found = rows(filter, parameters);
        var more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        var next = more ? cursor(shown.get(shown.size() - 1), filter.sort()) : "";
        var total = jdbc.sql("select count(*) " + FILTERED)
                .params(parameters)
                .query(Long.class)
                .single();
        return new AiSystemPage(shown.stream().map(AiSystemLine::of).toList(), total, next);
    }

    private List<AiSystem> rows(AiSystemFilter filter, Map<String, Object> parameters) {
        var sort = filter.sort();
        var after = Cursor.parse(filter.after(), sort.name()).filter(cursor -> fits(cursor, sort));
        var beyond = after.isEmpty()
                ? ""
                : " and (%s, s.id) %s (:afterValue::%s, :afterId)"
                        .formatted(sort.expression, sort.descending ? "<" : ">", sort.type);
        var direction = sort.descending ? " desc" : "";
        var asked = new HashMap<>(parameters);
        asked.put("limit", filter.limit() + 1);
        after.ifPresent(cursor -> {
            asked.put("afterValue", cursor.value());
            asked.put("afterId", cursor.id());
        });
        return jdbc.sql("select s.* " + FILTERED + beyond + " order by " + sort.expression + direction + ", s.id"
                        + direction + " limit :limit")
                .params(asked)
                .query(AiSystemTable::read)
                .list();
    }

    private static Map<String, Object> parameters(AiSystemFilter filter, SystemAccess.Viewer viewer) {
        var search = filter.search().strip();
        var parameters = new HashMap<String, Object>();
        parameters.put("all", viewer.readsAll());
        parameters.put("outsider", viewer.outsider());
        parameters.put("viewers", viewer.uuids());
        parameters.put("state", filter.state().map(Enum::name).orElse(null));
        parameters.put("stage", filter.stage().map(Enum::name).orElse(null));
        parameters.put("kind", filter.kind().map(Enum::name).orElse(null));
        parameters.put("riskClass", filter.riskClass());
        parameters.put("owner", filter.owner().map(PersonId::value).orElse(null));
        parameters.put("search", search);
        parameters.put("like", LikePattern.containing(search));
        return parameters;
    }

    private static String cursor(AiSystem last, AiSystemFilter.Sort sort) {
        var value = switch (sort) {
            case NAME -> last.description().name().toLowerCase(Locale.ROOT);
            case NUMBER -> last.number();
            case NEWEST -> last.createdAt().toString();
            case CHANGED -> last.changedAt().toString();
        };
        return new Cursor(sort.name(), last.id().value(), value).text();
    }

    private static boolean fits(Cursor cursor, AiSystemFilter.Sort sort) {
        return sort.type.equals("text") || cursor.isMoment();
    }
}
