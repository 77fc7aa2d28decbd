package io.aimsflow.documents;

import io.aimsflow.shared.LikePattern;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.PersonId;
import io.aimsflow.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of campaigns. */
@Component
class CampaignTable {

    private static final String INSERT = """
            insert into documents_campaign (id, number, document_id, version_id, audience, roles, people, due, message, state,
              started_at, started_by, end_reason)
            values (:id, nextval('documents_campaign_number'), :document, :version, :audience, :roles, :people, :due, :message,
              'OPEN', :startedAt, :startedBy, '')""";

    private static final String LINES = """
            select c.*, d.number as document_number, v.title, v.number as version_number, a.asked, a.confirmed, a.late,
              a.questions
            from documents_campaign c
            join documents_document d on d.id = c.document_id
            join documents_version v on v.id = c.version_id
            cross join lateral (select count(*) filter (where state not in ('RELEASED', 'EXCUSED')) as asked,
                count(*) filter (where state = 'CONFIRMED') as confirmed,
                count(*) filter (where state in ('ASKED', 'QUESTION') and due < :today) as late,
                count(*) filter (where state = 'QUESTION') as questions
              from documents_acknowledgement where campaign_id = c.id) a
            where %s order by c.number desc limit :limit""";

    private static final String FILTERED = """
            (:before = 0 or c.number < :before)
              and (:search = '' or v.title ilike :pattern or 'CAM-' || lpad(c.number::text, 4, '0') ilike :pattern
                or 'DOC-' || lpad(d.number::text, 4, '0') ilike :pattern)
              and (cast(:open as boolean) is null or (c.state = 'OPEN') = :open)
              and (not :lateOnly or a.late > 0)
              and (:all or d.owner = any (:viewers))""";

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Campaign campaign) {
        var audience = campaign.audience();
        jdbc.sql(INSERT)
                .param("id", campaign.id())
                .param("document", campaign.document())
                .param("version", campaign.version())
                .param("audience", audience.kind().name())
                .param(
                        "roles",
                        audience.roles().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("people", ids(audience.people()))
                .param("due", campaign.due())
                .param("message", campaign.message())
                .param("startedAt", Timestamp.from(campaign.startedAt()))
                .param("startedBy", campaign.startedBy().value())
                .update();
    }

    void end(UUID id, Instant now, String reason) {
        jdbc.sql("update documents_campaign set state = 'ENDED', ended_at = ?, end_reason = ? where id = ?")
                .params(Timestamp.from(now), reason, id)
                .update();
    }

    /** Makes everybody else who asks people in its name wait until the transaction ends. @throws NotFound if none */
    Campaign lock(UUID id) {
        return list("id = ? for update", id).stream().findFirst().orElseThrow(() -> new NotFound("campaign", id));
    }

    Optional<Campaign> find(UUID id) {
        return list("id = ?", id).stream().findFirst();
    }

    Optional<Campaign> byNumber(int number) {
        return list("number = ?", number).stream().findFirst();
    }

    Optional<Campaign> openOf(UUID document) {
        return list("document_id = ? and state = 'OPEN'", document).stream().findFirst();
    }

    List<Campaign> open() {
        return list("state = 'OPEN' order by number");
    }

    /** Of versions that are not in effect any more. */
    List<Campaign> outdated() {
        return list("""
                state = 'OPEN' and not exists (select from documents_version v
                where v.id = version_id and v.state = 'EFFECTIVE') order by number""");
    }

    /** @param viewers whose documents' campaigns are listed; null for all */
    CampaignPage page(CampaignFilter filter, @Nullable Set<PersonId> viewers, LocalDate today) {
        var found = jdbc.sql(LINES.formatted(FILTERED))
                .params(parameters(filter, viewers))
                .param("today", today)
                .query((row, number) -> readLine(row))
                .list();
        var shown = found.subList(0, Math.min(filter.limit(), found.size()));
        var next = found.size() > filter.limit()
                ? shown.get(shown.size() - 1).campaign().number()
                : 0;
        return new CampaignPage(shown, next);
    }

    CampaignLine line(UUID id, LocalDate today) {
        return lines("c.id = :id", id, today, 1).stream().findFirst().orElseThrow(() -> new NotFound("campaign", id));
    }

    /** The newest first. */
    List<CampaignLine> linesOf(UUID document, LocalDate today, int limit) {
        return lines("c.document_id = :id", document, today, limit);
    }

    private List<CampaignLine> lines(String condition, UUID id, LocalDate today, int limit) {
        return jdbc.sql(LINES.formatted(condition))
                .param("id", id)
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> readLine(row))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(CampaignFilter filter, @Nullable Set<PersonId> viewers) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("before", filter.before());
        parameters.put("search", filter.text());
        parameters.put("pattern", LikePattern.containing(filter.text()));
        parameters.put("open", filter.open().orElse(null));
        parameters.put("lateOnly", filter.late());
        parameters.put("all", viewers == null);
        parameters.put("viewers", ids(viewers == null ? Set.of() : viewers));
        parameters.put("limit", filter.limit() + 1);
        return parameters;
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    }

    private List<Campaign> list(String condition, Object... values) {
        return jdbc.sql("select * from documents_campaign where " + condition)
                .params(values)
                .query((row, number) -> read(row))
                .list();
    }

    private static CampaignLine readLine(ResultSet row) throws SQLException {
        return new CampaignLine(
                read(row),
                Document.reference(row.getInt("document_number")),
                row.getString("title"),
                row.getInt("version_number"),
                row.getInt("asked"),
                row.getInt("confirmed"),
                row.getInt("late"),
                row.getInt("questions"));
    }

    private static Campaign read(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("document_id", UUID.class),
                row.getObject("version_id", UUID.class),
                audience(row),
                row.getObject("due", LocalDate.class),
                row.getString("message"),
                row.getTimestamp("started_at").toInstant(),
                new PersonId(row.getObject("started_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                row.getString("end_reason"));
    }

    private static Audience audience(ResultSet row) throws SQLException {
        return new Audience(
                Audience.Kind.valueOf(row.getString("audience")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
