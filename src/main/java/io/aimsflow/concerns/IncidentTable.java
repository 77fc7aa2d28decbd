package io.aimsflow.concerns;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.Cursor;
import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentTable {

    private static final String SORT = "NEWEST";

    private final JdbcClient jdbc;

    IncidentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Incident incident) {
        jdbc.sql("insert into concerns_incident (id, case_id, number, title, reported, concern, reporter, reported_at,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, 'REPORTED')")
                .params(
                        incident.id(),
                        incident.caseId().value(),
                        incident.number(),
                        incident.title(),
                        incident.reported(),
                        incident.concern(),
                        incident.reporter().value(),
                        ConcernTable.at(incident.reportedAt()))
                .update();
    }

    void describe(UUID id, IncidentDescription description, String systemName) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("system", UUID.fromString(description.system()));
        row.put("systemName", systemName);
        row.put("effect", description.effect());
        row.put("timeline", description.timeline());
        row.put("affected", description.affected());
        row.put("severity", description.severity().name());
        row.put("aware", description.aware());
        row.put("harm", description.harm().name());
        row.put("widespread", description.widespread());
        row.put("reasons", description.reasons());
        row.put("owner", description.owner().value());
        jdbc.sql("""
                update concerns_incident set state = 'ACTING', system = :system, system_name = :systemName,
                  effect = :effect, timeline = :timeline, affected = :affected, severity = :severity, aware = :aware,
                  harm = :harm, widespread = :widespread, reasons = :reasons, owner = :owner
                where id = :id""").params(row).update();
    }

    void judged(UUID id, IncidentVerdict verdict) {
        jdbc.sql("update concerns_incident set serious = ?, days = ?, rule = ?, rule_de = ? where id = ?")
                .params(verdict.serious(), verdict.days(), verdict.rule(), verdict.ruleDe(), id)
                .update();
    }

    void contained(UUID id, String done, String consequences) {
        jdbc.sql("update concerns_incident set containment = ?, consequences = ? where id = ?")
                .params(done, consequences, id)
                .update();
    }

    void ended(UUID id, IncidentState state, Instant now) {
        jdbc.sql("update concerns_incident set state = ?, ended_at = ? where id = ?")
                .params(state.name(), ConcernTable.at(now), id)
                .update();
    }

    void lessons(UUID id, String lessons, String nonconformity, String risk) {
        jdbc.sql("update concerns_incident set lessons = ?, nonconformity = ?, risk = ? where id = ?")
                .params(lessons, nonconformity, risk, id)
                .update();
    }

    void handOver(UUID id, PersonId owner) {
        jdbc.sql("update concerns_incident set owner = ? where id = ?")
                .params(owner.value(), id)
                .update();
    }

    List<Incident> openOf(PersonId owner) {
        return jdbc.sql("select * from concerns_incident where owner = ? and state = 'ACTING' order by number")
                .param(owner.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Incident> ofCase(CaseId caseId) {
        return one("case_id = ?", caseId.value());
    }

    Optional<Incident> byNumber(String number) {
        return one("number = ?", number);
    }

    Optional<Incident> byId(UUID id) {
        return one("id = ?", id);
    }

    private Optional<Incident> one(String condition, Object value) {
        return jdbc.sql("select * from concerns_incident where " + condition)
                .param(value)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The newest first. */
    IncidentPage page(IncidentFilter filter, boolean all, UUID[] viewers) {
        var cursor = Cursor.parse(filter.after(), SORT).filter(Cursor::isMoment);
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("all", all);
        asked.put("viewers", viewers);
        asked.put("state", filter.state().map(Enum::name).orElse(null));
        asked.put("serious", filter.serious());
        asked.put("search", filter.search());
        asked.put("like", LikePattern.containing(filter.search()));
        asked.put("limit", filter.limit() + 1);
        cursor.ifPresent(end -> {
            asked.put("afterAt", end.value());
            asked.put("afterId", end.id());
        });
        var beyond = cursor.isPresent() ? " and (i.reported_at, i.id) < (:afterAt::timestamptz, :afterId)" : "";
        var rows = jdbc.sql("""
                        select i.*, (select min(due) from concerns_duty d where d.incident_id = i.id and d.state = 'OPEN')
                          as inform_by from concerns_incident i where\s""" + VISIBLE + """
                          and (:state::text is null or i.state = :state) and (not :serious or i.serious)
                          and (:search = '' or i.number ilike :like or i.title ilike :like or i.system_name ilike :like)
                        """ + beyond + " order by i.reported_at desc, i.id desc limit :limit")
                .params(asked)
                .query((row, number) -> new IncidentPage.Line(read(row), ConcernTable.instant(row, "inform_by")))
                .list();
        var more = rows.size() > filter.limit();
        var lines = more ? rows.subList(0, filter.limit()) : rows;
        var last = more ? lines.get(lines.size() - 1).incident() : null;
        return new IncidentPage(
                lines,
                last == null
                        ? ""
                        : Cursor.at(SORT, last.id(), last.reportedAt()).text());
    }

    /** For use in a query on {@code concerns_incident i}. */
    static final String VISIBLE = "(:all or i.reporter = any (:viewers) or i.owner = any (:viewers)) ";

    private static Incident read(ResultSet row) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("reported"),
                row.getString("concern"),
                new PersonId(row.getObject("reporter", UUID.class)),
                row.getTimestamp("reported_at").toInstant(),
                IncidentState.valueOf(row.getString("state")),
                row.getString("system_name"),
                description(row),
                verdict(row),
                row.getString("containment"),
                row.getString("consequences"),
                row.getString("lessons"),
                row.getString("nonconformity"),
                row.getString("risk"),
                ConcernTable.instant(row, "ended_at"));
    }

    private static Optional<IncidentVerdict> verdict(ResultSet row) throws SQLException {
        return row.getString("rule") == null
                ? Optional.empty()
                : Optional.of(new IncidentVerdict(
                        row.getBoolean("serious"),
                        row.getInt("days"),
                        row.getString("rule"),
                        row.getString("rule_de")));
    }

    private static Optional<IncidentDescription> description(ResultSet row) throws SQLException {
        return row.getString("harm") == null
                ? Optional.empty()
                : Optional.of(new IncidentDescription(
                        row.getString("system"),
                        row.getString("effect"),
                        row.getString("timeline"),
                        row.getString("affected"),
                        IncidentSeverity.valueOf(row.getString("severity")),
                        row.getObject("aware", LocalDate.class),
                        IncidentHarm.valueOf(row.getString("harm")),
                        row.getBoolean("widespread"),
                        row.getString("reasons"),
                        new PersonId(row.getObject("owner", UUID.class))));
    }
}
